/**
 * States and a few organisations by what published texts call them: the members of the United Nations, its observers, and
 * others that publish readouts. A line is a code of ISO 3166-1, the adjectives, other names than the runtime's own
 * (`Intl.DisplayNames`, which is Unicode CLDR), and the words for the capital or government that stand for the state; the
 * four parted by bars. Names after the usage of foreign ministries in English; codes, adjectives and capitals were held
 * against the data set world-countries 5.1.0 (ODbL), from which nothing is copied.
 */
export const STATES = `
AD|Andorran||
AE|Emirati|UAE, U.A.E., the Emirates|Abu Dhabi
AF|Afghan||Kabul
AG|Antiguan|Antigua and Barbuda|
AL|Albanian||Tirana
AM|Armenian||Yerevan
AO|Angolan||Luanda
AR|Argentine, Argentinian||Buenos Aires
AT|Austrian||Vienna
AU|Australian|Commonwealth of Australia|Canberra
AZ|Azerbaijani, Azeri||Baku
BA|Bosnian|Bosnia and Herzegovina, Bosnia|Sarajevo
BB|Barbadian||Bridgetown
BD|Bangladeshi||Dhaka
BE|Belgian||
BF|Burkinabe||Ouagadougou
BG|Bulgarian||Sofia
BH|Bahraini|Kingdom of Bahrain|Manama
BI|Burundian||
BJ|Beninese||
BN|Bruneian|Brunei Darussalam|
BO|Bolivian||La Paz, Sucre
BR|Brazilian||Brasilia
BS|Bahamian|The Bahamas|Nassau
BT|Bhutanese||Thimphu
BW|Botswanan, Motswana||Gaborone
BY|Belarusian||Minsk
BZ|Belizean||Belmopan
CA|Canadian||Ottawa
CD|Congolese|Democratic Republic of the Congo, DRC|Kinshasa
CF||Central African Republic|Bangui
CG||Republic of the Congo, Congo|Brazzaville
CH|Swiss||Bern
CI|Ivorian, Ivoirian|Cote d'Ivoire, Côte d'Ivoire, Ivory Coast|Abidjan, Yamoussoukro
CK||Cook Islands|
CL|Chilean||Santiago
CM|Cameroonian||Yaounde
CN|Chinese|People's Republic of China, PRC, P.R.C., CCP, CPC, Chinese Communist Party, Communist Party of China|Beijing
CO|Colombian||Bogota, Bogotá
CR|Costa Rican|Republic of Costa Rica|
CU|Cuban||Havana
CV|Cabo Verdean|Cape Verde, Cabo Verde|Praia
CY|Cypriot|Republic of Cyprus|Nicosia
CZ|Czech|Czech Republic|Prague
DE|German|Federal Republic of Germany|Berlin
DJ|Djiboutian||
DK|Danish|Kingdom of Denmark|Copenhagen
DM||Commonwealth of Dominica|Roseau
DO|Dominican||Santo Domingo
DZ|Algerian||Algiers
EC|Ecuadorian, Ecuadorean||Quito
EE|Estonian||Tallinn
EG|Egyptian|Arab Republic of Egypt|Cairo
ER|Eritrean||Asmara
ES|Spanish|Kingdom of Spain|Madrid
ET|Ethiopian||Addis Ababa
FI|Finnish||Helsinki
FJ|Fijian||Suva
FM|Micronesian|Federated States of Micronesia|
FR|French|French Republic|Paris, the Élysée, the Elysee
GA|Gabonese||Libreville
GB|British|UK, U.K., Great Britain, Britain, United Kingdom of Great Britain and Northern Ireland|London, Downing Street, Whitehall, England
GD|Grenadian||
GE|Georgian|Republic of Georgia|Tbilisi
GH|Ghanaian||Accra
GL|Greenlandic||Nuuk
GM|Gambian|The Gambia|Banjul
GN|Guinean||Conakry
GQ|Equatoguinean, Equatorial Guinean||Malabo
GR|Greek|Hellenic Republic|Athens
GT|Guatemalan||Guatemala City
GW|Bissau-Guinean||Bissau
GY|Guyanese|Co-operative Republic of Guyana, Cooperative Republic of Guyana|
HN|Honduran||Tegucigalpa
HR|Croatian||Zagreb
HT|Haitian||Port-au-Prince
HU|Hungarian||Budapest
ID|Indonesian|Republic of Indonesia|Jakarta
IE|Irish|Republic of Ireland|Dublin
IL|Israeli|State of Israel|Jerusalem, Tel Aviv
IN|Indian|Republic of India|New Delhi, Delhi
IQ|Iraqi||Baghdad
IR|Iranian|Islamic Republic of Iran|Tehran
IS|Icelandic||Reykjavik
IT|Italian|Italian Republic|Rome
JM|Jamaican||Kingston
JO|Jordanian|Hashemite Kingdom of Jordan|Amman
JP|Japanese||Tokyo
KE|Kenyan||Nairobi
KG|Kyrgyz|Kyrgyz Republic|Bishkek
KH|Cambodian|Kingdom of Cambodia|Phnom Penh
KI|I-Kiribati||
KM|Comorian||
KN|Kittitian|Saint Kitts and Nevis, St Kitts and Nevis, St. Kitts and Nevis, Federation of St. Kitts and Nevis, Federation of Saint Kitts and Nevis|Basseterre
KP|North Korean|DPRK, D.P.R.K., Democratic People's Republic of Korea|Pyongyang
KR|South Korean, Korean|Republic of Korea, ROK, R.O.K., Korea|Seoul
KW|Kuwaiti||Kuwait City
KZ|Kazakh, Kazakhstani||Astana
LA|Lao, Laotian|Lao People's Democratic Republic, Lao PDR|Vientiane
LB|Lebanese||Beirut
LC|Saint Lucian, St Lucian, St. Lucian|Saint Lucia, St Lucia, St. Lucia|Castries
LI|||Vaduz
LK|Sri Lankan||Colombo
LR|Liberian||Monrovia
LS|Basotho||Maseru
LT|Lithuanian||Vilnius
LU|Luxembourgish||
LV|Latvian||Riga
LY|Libyan||Tripoli
MA|Moroccan|Kingdom of Morocco|Rabat
MC|Monegasque||
MD|Moldovan|Republic of Moldova|Chisinau
ME|Montenegrin||Podgorica
MG|Malagasy||Antananarivo
MH|Marshallese|Republic of the Marshall Islands|Majuro
MK|Macedonian||Skopje
ML|Malian||Bamako
MM|Burmese|Myanmar, Burma|Naypyidaw
MN|Mongolian||Ulaanbaatar
MR|Mauritanian||Nouakchott
MT|Maltese||Valletta
MU|Mauritian||
MV|Maldivian|The Maldives, Republic of Maldives|Malé
MW|Malawian||Lilongwe
MX|Mexican|United Mexican States|Mexico City
MY|Malaysian||Kuala Lumpur
MZ|Mozambican|Republic of Mozambique|Maputo
NA|Namibian||Windhoek
NE|Nigerien||Niamey
NG|Nigerian|Federal Republic of Nigeria|Abuja
NI|Nicaraguan||Managua
NL|Dutch|Kingdom of the Netherlands, The Netherlands|The Hague, Amsterdam
NO|Norwegian|Kingdom of Norway|Oslo
NP|Nepali, Nepalese||Kathmandu
NR|Nauruan||
NU|Niuean||
NZ||Aotearoa New Zealand|Wellington
OM|Omani|Sultanate of Oman|Muscat
PA|Panamanian||Panama City
PE|Peruvian||Lima
PG|Papua New Guinean|PNG|Port Moresby
PH|Philippine, Filipino|Republic of the Philippines, The Philippines|Manila
PK|Pakistani|Islamic Republic of Pakistan|Islamabad
PL|Polish|Republic of Poland|Warsaw
PS|Palestinian|Palestinian Authority, State of Palestine, Palestine|Ramallah
PT|Portuguese||Lisbon
PW|Palauan||
PY|Paraguayan||Asuncion
QA|Qatari|State of Qatar|Doha
RO|Romanian||Bucharest
RS|Serbian||Belgrade
RU|Russian|Russian Federation|Moscow, the Kremlin
RW|Rwandan||Kigali
SA|Saudi, Saudi Arabian|Kingdom of Saudi Arabia|Riyadh
SB||Solomon Islands|Honiara
SC|Seychellois|Republic of Seychelles|
SD|Sudanese||Khartoum
SE|Swedish|Kingdom of Sweden|Stockholm
SG|Singaporean|Republic of Singapore|
SI|Slovenian, Slovene||Ljubljana
SK|Slovak|Slovak Republic|Bratislava
SL|Sierra Leonean||Freetown
SM|Sammarinese||
SN|Senegalese||Dakar
SO|Somali||Mogadishu
SR|Surinamese||Paramaribo
SS|South Sudanese||Juba
ST|Sao Tomean, Santomean|Sao Tome and Principe, São Tomé and Príncipe|
SV|Salvadoran||San Salvador
SY|Syrian|Syrian Arab Republic|Damascus
SZ|Swazi|Swaziland, Kingdom of Eswatini|Mbabane
TD|Chadian||N'Djamena
TG|Togolese||Lomé
TH|Thai|Kingdom of Thailand|Bangkok
TJ|Tajik||Dushanbe
TL|Timorese, East Timorese|Timor-Leste, East Timor|Dili
TM|Turkmen||Ashgabat
TN|Tunisian||Tunis
TO|Tongan||
TR|Turkish|Turkey, Turkiye, Türkiye, Republic of Türkiye|Ankara
TT|Trinidadian, Trinbagonian|Republic of Trinidad and Tobago, Trinidad and Tobago|Port of Spain
TV|Tuvaluan||
TW|Taiwanese||Taipei
TZ|Tanzanian|United Republic of Tanzania|Dodoma
UA|Ukrainian||Kyiv, Kiev
UG|Ugandan||Kampala
US|American|US, U.S., USA, U.S.A., America, United States of America|Washington, the White House, the Pentagon
UY|Uruguayan||Montevideo
UZ|Uzbek, Uzbekistani||Tashkent
VA||Holy See|the Vatican
VC|Vincentian|Saint Vincent and the Grenadines, St Vincent and the Grenadines, St. Vincent and the Grenadines, St. Vincent and Grenadines|Kingstown
VE|Venezuelan|Bolivarian Republic of Venezuela|Caracas
VN|Vietnamese|Socialist Republic of Vietnam, Viet Nam|Hanoi
VU|ni-Vanuatu||Port Vila
WS|Samoan||Apia
XK|Kosovar, Kosovan|Republic of Kosovo|Pristina
YE|Yemeni||Sana'a
ZA|South African|Republic of South Africa|Pretoria
ZM|Zambian||Lusaka
ZW|Zimbabwean||Harare
`;

/** What is no state and speaks all the same: id, name, and other names. */
export const ORGANISATIONS = `
eu|European Union|EU, European Commission, European Council, European External Action Service, EEAS, European Parliament, Council of the European Union
nato|NATO|North Atlantic Treaty Organization, North Atlantic Alliance
asean|ASEAN|Association of Southeast Asian Nations
african-union|African Union|AU Commission, African Union Commission, AUC
un|United Nations|UN, U.N.
caricom|CARICOM|Caribbean Community
osce|OSCE|Organization for Security and Co-operation in Europe, Organization for Security and Cooperation in Europe
gcc|Gulf Cooperation Council|GCC
iaea|IAEA|International Atomic Energy Agency
taliban|Taliban|
who|World Health Organization|WHO, World Health Organisation
g7|G7|G-7, Group of Seven
g20|G20|G-20, Group of Twenty
imf|International Monetary Fund|IMF
world-bank|World Bank|World Bank Group
wto|World Trade Organization|WTO, World Trade Organisation
oecd|OECD|Organisation for Economic Co-operation and Development, Organization for Economic Cooperation and Development
opec|OPEC|Organization of the Petroleum Exporting Countries
oas|Organization of American States|OAS
arab-league|League of Arab States|Arab League
oic|Organization of Islamic Cooperation|OIC, Organisation of Islamic Cooperation
council-of-europe|Council of Europe|
pacific-islands-forum|Pacific Islands Forum|
ecowas|ECOWAS|Economic Community of West African States
sadc|SADC|Southern African Development Community
igad|IGAD|Intergovernmental Authority on Development
sco|Shanghai Cooperation Organization|SCO, Shanghai Cooperation Organisation
csto|CSTO|Collective Security Treaty Organization
brics|BRICS|
unhcr|UNHCR|Office of the United Nations High Commissioner for Refugees
unicef|UNICEF|
unesco|UNESCO|
fao|FAO|Food and Agriculture Organization
iom|IOM|International Organization for Migration
wfp|World Food Programme|World Food Program, WFP
icrc|International Committee of the Red Cross|ICRC
opcw|OPCW|Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons
interpol|INTERPOL|Interpol
adb|Asian Development Bank|
ebrd|European Bank for Reconstruction and Development|EBRD
eib|European Investment Bank|EIB
afdb|African Development Bank|AfDB
idb|Inter-American Development Bank|IDB
aiib|Asian Infrastructure Investment Bank|AIIB
isdb|Islamic Development Bank|IsDB
eac|East African Community|EAC
comesa|COMESA|Common Market for Eastern and Southern Africa
eccas|ECCAS|Economic Community of Central African States
iora|Indian Ocean Rim Association|IORA
indian-ocean-commission|Indian Ocean Commission|
mercosur|Mercosur|MERCOSUR
celac|CELAC|Community of Latin American and Caribbean States
oecs|Organisation of Eastern Caribbean States|OECS, Organization of Eastern Caribbean States
sica|Central American Integration System|SICA
pacific-alliance|Pacific Alliance|
saarc|SAARC|South Asian Association for Regional Cooperation
bimstec|BIMSTEC|
turkic-states|Organization of Turkic States|OTS, Organisation of Turkic States
eco|Economic Cooperation Organization|ECO
cis|Commonwealth of Independent States|CIS
eaeu|Eurasian Economic Union|EAEU
efta|European Free Trade Association|EFTA
commonwealth|Commonwealth Secretariat|
francophonie|Organisation internationale de la Francophonie|OIF
apec|APEC|Asia-Pacific Economic Cooperation
mikta|MIKTA|
quad|Quad|
b9|Bucharest Nine|B9, Bucharest 9
e3|E3|
visegrad|Visegrad Group|V4, Visegrád Group
icc|International Criminal Court|ICC
icj|International Court of Justice|ICJ
undp|UNDP|United Nations Development Programme
unrwa|UNRWA|
ilo|International Labour Organization|ILO, International Labour Organisation
imo|International Maritime Organization|IMO
icao|ICAO|International Civil Aviation Organization
itu|International Telecommunication Union|ITU
wipo|World Intellectual Property Organization|WIPO
iea|International Energy Agency|IEA
irena|IRENA|International Renewable Energy Agency
ifad|IFAD|International Fund for Agricultural Development
ifrc|IFRC|International Federation of Red Cross and Red Crescent Societies
`;

/** Parts of states whose governments meet others on their own, by the names by which nobody takes them for something else. */
export const REGIONS = `
Alberta, British Columbia, Manitoba, New Brunswick, Newfoundland and Labrador, Nova Scotia, Nunavut, Ontario, Prince Edward Island,
Québec, Quebec, Saskatchewan, Northwest Territories, New South Wales, Queensland, Tasmania, South Australia, Western Australia,
Northern Territory, Scotland, Wales, Northern Ireland, Bavaria, Saxony, North Rhine-Westphalia, Baden-Württemberg, Flanders, Wallonia,
Catalonia, Republika Srpska, Kurdistan Region, Kurdistan Regional Government, Somaliland, Puntland, Gagauzia, Zanzibar
`;

/** Chinese names beside those of the runtime. */
export const CHINESE_STATES = `
CN 中方|中国政府|中华人民共和国
US 美方|美利坚合众国|美国政府|白宫
RU 俄方|俄罗斯联邦|克里姆林宫
GB 英方|英国
FR 法方
DE 德方
JP 日方
KR 韩方|大韩民国|南韩
KP 朝方|朝鲜民主主义人民共和国|北韩
AU 澳方|澳大利亚|澳洲
IN 印方
EU 欧方|欧盟|欧盟委员会|欧洲理事会
UN 联合国
ASEAN 东盟|东协
AFRICAN-UNION 非盟|非洲联盟
NATO 北约|北大西洋公约组织
GCC 海合会|海湾阿拉伯国家合作委员会|海湾合作委员会
ARAB-LEAGUE 阿盟|阿拉伯国家联盟
ECOWAS 西共体|西非国家经济共同体
SADC 南共体|南部非洲发展共同体
CARICOM 加共体|加勒比共同体
OAS 美洲国家组织
OIC 伊合组织|伊斯兰合作组织
SCO 上合组织|上海合作组织
IAEA 国际原子能机构
WHO 世卫组织|世界卫生组织
IMF 国际货币基金组织
WORLD-BANK 世界银行|世行
WTO 世贸组织|世界贸易组织
OECD 经合组织
OSCE 欧安组织
PS 巴勒斯坦
CD 刚果民主共和国
CG 刚果共和国
BA 波黑
DO 多米尼加
PG 巴新
MN 蒙古国
CA 加方
ID 印尼|印尼方
ZA 南非
SA 沙方|沙特
AE 阿联酋
VN 越方|越南
SG 新加坡
TH 泰方
PH 菲方
PK 巴基斯坦
`;

/**
 * Heads of state and government and their ministers whose side a text often leaves out, since its readers know it: the
 * code, then "family name, rest", with the Chinese names. Written from general knowledge, not taken from a list; 2001 to
 * 2026, states whose readouts are many.
 */
export const KNOWN = `
US Biden, Joe 拜登|Trump, Donald 特朗普|Obama, Barack 奥巴马|Bush, George 布什|Harris, Kamala 哈里斯|Pence, Mike 彭斯|Vance, JD 万斯
US Blinken, Antony 布林肯|Rubio, Marco 鲁比奥|Sullivan, Jake 沙利文|Pompeo, Mike 蓬佩奥|Tillerson, Rex 蒂勒森|Kerry, John 克里|Yellen, Janet 耶伦|Bessent, Scott 贝森特|Austin, Lloyd 奥斯汀|Hegseth, Pete 赫格塞思|Raimondo, Gina 雷蒙多|Sherman, Wendy 舍曼|Clinton, Hillary 希拉里|Rice, Susan 赖斯|Witkoff, Steve 威特科夫|Lutnick, Howard 卢特尼克|Greer, Jamieson 格里尔
CN Xi, Jinping 习近平|Hu, Jintao 胡锦涛|Li, Keqiang 李克强|Li, Qiang 李强|Wen, Jiabao 温家宝|Wang, Yi 王毅|Yang, Jiechi 杨洁篪|Qin, Gang 秦刚|He, Lifeng 何立峰|Liu, He 刘鹤|Han, Zheng 韩正|Wang, Qishan 王岐山|Zhao, Leji 赵乐际|Wang, Huning 王沪宁|Cai, Qi 蔡奇|Ding, Xuexiang 丁薛祥|Wang, Wentao 王文涛|Dong, Jun 董军|Xie, Feng 谢锋|Liu, Xiaoming 刘晓明|Li, Peng 李鹏|Peng, Liyuan 彭丽媛
RU Putin, Vladimir 普京|Medvedev, Dmitry 梅德韦杰夫|Lavrov, Sergey 拉夫罗夫|Mishustin, Mikhail 米舒斯京|Ushakov, Yury 乌沙科夫
UA Zelenskyy, Volodymyr 泽连斯基|Poroshenko, Petro 波罗申科
FR Macron, Emmanuel 马克龙|Hollande, François 奥朗德|Sarkozy, Nicolas 萨科齐
DE Merkel, Angela 默克尔|Scholz, Olaf 朔尔茨|Merz, Friedrich 默茨
GB Starmer, Keir 斯塔默|Sunak, Rishi 苏纳克|Johnson, Boris 约翰逊|Truss, Liz 特拉斯|May, Theresa 特雷莎·梅|Cameron, David 卡梅伦|Brown, Gordon 布朗|Blair, Tony 布莱尔
JP Abe, Shinzo 安倍晋三|Suga, Yoshihide 菅义伟|Kishida, Fumio 岸田文雄|Ishiba, Shigeru 石破茂|Takaichi, Sanae 高市早苗|Koizumi, Junichiro 小泉纯一郎
KR Moon, Jae-in 文在寅|Yoon, Suk-yeol 尹锡悦|Lee, Jae-myung 李在明|Park, Geun-hye 朴槿惠
KP Kim, Jong-un 金正恩
AU Howard, John 霍华德|Rudd, Kevin 陆克文|Gillard, Julia 吉拉德|Abbott, Tony 阿博特|Turnbull, Malcolm 特恩布尔|Morrison, Scott 莫里森|Albanese, Anthony 阿尔巴尼斯|Wong, Penny 黄英贤
IN Modi, Narendra 莫迪|Jaishankar, S. 苏杰生|Singh, Manmohan 辛格
CA Trudeau, Justin 特鲁多|Carney, Mark 卡尼|Harper, Stephen 哈珀
NZ Ardern, Jacinda 阿德恩|Hipkins, Chris 希普金斯|Luxon, Christopher 拉克森|Key, John 约翰·基
IL Netanyahu, Benjamin 内塔尼亚胡|Bennett, Naftali 贝内特|Lapid, Yair 拉皮德
TR Erdoğan, Recep Tayyip 埃尔多安|Erdogan, Recep Tayyip 埃尔多安
BR Lula, Luiz Inácio 卢拉|Bolsonaro, Jair 博索纳罗
ID Yudhoyono, Susilo Bambang 苏西洛|Widodo, Joko 佐科|Prabowo, Subianto 普拉博沃
IT Meloni, Giorgia 梅洛尼|Draghi, Mario 德拉吉
ES Sánchez, Pedro 桑切斯
`;
