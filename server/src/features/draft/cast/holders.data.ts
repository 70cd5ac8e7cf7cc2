/**
 * Who held an office that published texts leave without a name, since their readers know it: "the Prime Minister" of a readout
 * from Downing Street. A line is the side, the office in small letters, and from which day on each held it. Written from
 * general knowledge, not taken from a list; offices whose readouts are many, 2001 to 2026. Those who are met tell when they were.
 */
export const HOLDERS = `
GB|prime minister|1997-05-02 Tony Blair|2007-06-27 Gordon Brown|2010-05-11 David Cameron|2016-07-13 Theresa May|2019-07-24 Boris Johnson|2022-09-06 Liz Truss|2022-10-25 Rishi Sunak|2024-07-05 Keir Starmer
GB|foreign secretary|2001-06-08 Jack Straw|2006-05-05 Margaret Beckett|2007-06-28 David Miliband|2010-05-12 William Hague|2014-07-15 Philip Hammond|2016-07-13 Boris Johnson|2018-07-09 Jeremy Hunt|2019-07-24 Dominic Raab|2021-09-15 Liz Truss|2022-09-06 James Cleverly|2023-11-13 David Cameron|2024-07-05 David Lammy|2025-09-05 Yvette Cooper
GB|defence secretary|2010-05-12 Liam Fox|2011-10-14 Philip Hammond|2014-07-15 Michael Fallon|2017-11-02 Gavin Williamson|2019-05-01 Penny Mordaunt|2019-07-24 Ben Wallace|2023-08-31 Grant Shapps|2024-07-05 John Healey
US|president|2001-01-20 George W. Bush|2009-01-20 Barack Obama|2017-01-20 Donald Trump|2021-01-20 Joe Biden|2025-01-20 Donald Trump
US|vice president|2001-01-20 Dick Cheney|2009-01-20 Joe Biden|2017-01-20 Mike Pence|2021-01-20 Kamala Harris|2025-01-20 JD Vance
US|secretary of state|2001-01-20 Colin Powell|2005-01-26 Condoleezza Rice|2009-01-21 Hillary Clinton|2013-02-01 John Kerry|2017-02-01 Rex Tillerson|2018-04-26 Mike Pompeo|2021-01-26 Antony Blinken|2025-01-21 Marco Rubio
un|secretary-general|1997-01-01 Kofi Annan|2007-01-01 Ban Ki-moon|2017-01-01 António Guterres
nato|secretary-general|2004-01-05 Jaap de Hoop Scheffer|2009-08-01 Anders Fogh Rasmussen|2014-10-01 Jens Stoltenberg|2024-10-01 Mark Rutte
eu|high representative|2009-12-01 Catherine Ashton|2014-11-01 Federica Mogherini|2019-12-01 Josep Borrell|2024-12-01 Kaja Kallas
CA|prime minister|2006-02-06 Stephen Harper|2015-11-04 Justin Trudeau|2025-03-14 Mark Carney
AU|prime minister|1996-03-11 John Howard|2007-12-03 Kevin Rudd|2010-06-24 Julia Gillard|2013-06-27 Kevin Rudd|2013-09-18 Tony Abbott|2015-09-15 Malcolm Turnbull|2018-08-24 Scott Morrison|2022-05-23 Anthony Albanese
NZ|prime minister|1999-12-05 Helen Clark|2008-11-19 John Key|2016-12-12 Bill English|2017-10-26 Jacinda Ardern|2023-01-25 Chris Hipkins|2023-11-27 Christopher Luxon
IN|prime minister|2004-05-22 Manmohan Singh|2014-05-26 Narendra Modi
IL|prime minister|2006-04-14 Ehud Olmert|2009-03-31 Benjamin Netanyahu|2021-06-13 Naftali Bennett|2022-07-01 Yair Lapid|2022-12-29 Benjamin Netanyahu
JP|prime minister|2012-12-26 Shinzo Abe|2020-09-16 Yoshihide Suga|2021-10-04 Fumio Kishida|2024-10-01 Shigeru Ishiba|2025-10-21 Sanae Takaichi
IE|taoiseach|2011-03-09 Enda Kenny|2017-06-14 Leo Varadkar|2020-06-27 Micheál Martin|2022-12-17 Leo Varadkar|2024-04-09 Simon Harris|2025-01-23 Micheál Martin
DE|chancellor|2005-11-22 Angela Merkel|2021-12-08 Olaf Scholz|2025-05-06 Friedrich Merz
FR|president|2007-05-16 Nicolas Sarkozy|2012-05-15 François Hollande|2017-05-14 Emmanuel Macron
RU|president|2000-05-07 Vladimir Putin|2008-05-07 Dmitry Medvedev|2012-05-07 Vladimir Putin
CN|president|2003-03-15 Hu Jintao|2013-03-14 Xi Jinping
UA|president|2014-06-07 Petro Poroshenko|2019-05-20 Volodymyr Zelenskyy
US|secretary of defense|2001-01-20 Donald Rumsfeld|2006-12-18 Robert Gates|2011-07-01 Leon Panetta|2013-02-27 Chuck Hagel|2015-02-17 Ash Carter|2017-01-20 James Mattis|2019-07-23 Mark Esper|2021-01-22 Lloyd Austin|2025-01-25 Pete Hegseth
US|national security advisor|2009-01-20 James Jones|2010-10-08 Tom Donilon|2013-07-01 Susan Rice|2017-02-20 H. R. McMaster|2018-04-09 John Bolton|2019-09-18 Robert O'Brien|2021-01-20 Jake Sullivan|2025-01-20 Mike Waltz
GB|chancellor of the exchequer|2007-06-28 Alistair Darling|2010-05-11 George Osborne|2016-07-13 Philip Hammond|2019-07-24 Sajid Javid|2020-02-13 Rishi Sunak|2022-07-05 Nadhim Zahawi|2022-09-06 Kwasi Kwarteng|2022-10-14 Jeremy Hunt|2024-07-05 Rachel Reeves
eu|president of the european council|2009-12-01 Herman Van Rompuy|2014-12-01 Donald Tusk|2019-12-01 Charles Michel|2024-12-01 António Costa
eu|president of the european commission|2004-11-22 José Manuel Barroso|2014-11-01 Jean-Claude Juncker|2019-12-01 Ursula von der Leyen
IT|prime minister|2008-05-08 Silvio Berlusconi|2011-11-16 Mario Monti|2013-04-28 Enrico Letta|2014-02-22 Matteo Renzi|2016-12-12 Paolo Gentiloni|2018-06-01 Giuseppe Conte|2021-02-13 Mario Draghi|2022-10-22 Giorgia Meloni
ES|prime minister|2004-04-17 José Luis Rodríguez Zapatero|2011-12-21 Mariano Rajoy|2018-06-02 Pedro Sánchez
PL|prime minister|2007-11-16 Donald Tusk|2014-09-22 Ewa Kopacz|2015-11-16 Beata Szydło|2017-12-11 Mateusz Morawiecki|2023-12-13 Donald Tusk
PL|president|2010-08-06 Bronisław Komorowski|2015-08-06 Andrzej Duda|2025-08-06 Karol Nawrocki
NL|prime minister|2002-07-22 Jan Peter Balkenende|2010-10-14 Mark Rutte|2024-07-02 Dick Schoof
SE|prime minister|2006-10-06 Fredrik Reinfeldt|2014-10-03 Stefan Löfven|2021-11-30 Magdalena Andersson|2022-10-18 Ulf Kristersson
DK|prime minister|2009-04-05 Lars Løkke Rasmussen|2011-10-03 Helle Thorning-Schmidt|2015-06-28 Lars Løkke Rasmussen|2019-06-27 Mette Frederiksen
NO|prime minister|2005-10-17 Jens Stoltenberg|2013-10-16 Erna Solberg|2021-10-14 Jonas Gahr Støre
FI|president|2000-03-01 Tarja Halonen|2012-03-01 Sauli Niinistö|2024-03-01 Alexander Stubb
GR|prime minister|2009-10-06 George Papandreou|2012-06-20 Antonis Samaras|2015-01-26 Alexis Tsipras|2019-07-08 Kyriakos Mitsotakis
HU|prime minister|2010-05-29 Viktor Orbán
TR|prime minister|2003-03-14 Recep Tayyip Erdoğan|2014-08-28 Ahmet Davutoğlu|2016-05-24 Binali Yıldırım
TR|president|2007-08-28 Abdullah Gül|2014-08-28 Recep Tayyip Erdoğan
CN|premier|2003-03-16 Wen Jiabao|2013-03-15 Li Keqiang|2023-03-11 Li Qiang
KR|president|2003-02-25 Roh Moo-hyun|2008-02-25 Lee Myung-bak|2013-02-25 Park Geun-hye|2017-05-10 Moon Jae-in|2022-05-10 Yoon Suk Yeol|2025-06-04 Lee Jae-myung
PK|prime minister|2008-03-25 Yousaf Raza Gilani|2013-06-05 Nawaz Sharif|2017-08-01 Shahid Khaqan Abbasi|2018-08-18 Imran Khan|2022-04-11 Shehbaz Sharif
AF|president|2001-12-22 Hamid Karzai|2014-09-29 Ashraf Ghani
IQ|prime minister|2006-05-20 Nouri al-Maliki|2014-09-08 Haider al-Abadi|2018-10-25 Adil Abdul-Mahdi|2020-05-07 Mustafa al-Kadhimi|2022-10-27 Mohammed Shia al-Sudani
EG|president|1981-10-14 Hosni Mubarak|2012-06-30 Mohamed Morsi|2014-06-08 Abdel Fattah el-Sisi
SA|king|2005-08-01 Abdullah|2015-01-23 Salman
SA|crown prince|2015-04-29 Mohammed bin Nayef|2017-06-21 Mohammed bin Salman
QA|emir|1995-06-27 Hamad|2013-06-25 Tamim
AE|president|2004-11-03 Khalifa bin Zayed|2022-05-14 Mohamed bin Zayed
BR|president|2003-01-01 Luiz Inácio Lula da Silva|2011-01-01 Dilma Rousseff|2016-08-31 Michel Temer|2019-01-01 Jair Bolsonaro|2023-01-01 Luiz Inácio Lula da Silva
MX|president|2006-12-01 Felipe Calderón|2012-12-01 Enrique Peña Nieto|2018-12-01 Andrés Manuel López Obrador|2024-10-01 Claudia Sheinbaum
AR|president|2007-12-10 Cristina Fernández de Kirchner|2015-12-10 Mauricio Macri|2019-12-10 Alberto Fernández|2023-12-10 Javier Milei
CO|president|2002-08-07 Álvaro Uribe|2010-08-07 Juan Manuel Santos|2018-08-07 Iván Duque|2022-08-07 Gustavo Petro
ZA|president|1999-06-16 Thabo Mbeki|2009-05-09 Jacob Zuma|2018-02-15 Cyril Ramaphosa
NG|president|2010-05-06 Goodluck Jonathan|2015-05-29 Muhammadu Buhari|2023-05-29 Bola Tinubu
KE|president|2002-12-30 Mwai Kibaki|2013-04-09 Uhuru Kenyatta|2022-09-13 William Ruto
ET|prime minister|2012-08-21 Hailemariam Desalegn|2018-04-02 Abiy Ahmed
ID|president|2004-10-20 Susilo Bambang Yudhoyono|2014-10-20 Joko Widodo|2024-10-20 Prabowo Subianto
SG|prime minister|2004-08-12 Lee Hsien Loong|2024-05-15 Lawrence Wong
MY|prime minister|2009-04-03 Najib Razak|2018-05-10 Mahathir Mohamad|2020-03-01 Muhyiddin Yassin|2021-08-21 Ismail Sabri Yaakob|2022-11-24 Anwar Ibrahim
PH|president|2010-06-30 Benigno Aquino|2016-06-30 Rodrigo Duterte|2022-06-30 Ferdinand Marcos
LB|prime minister|2016-12-18 Saad Hariri|2021-09-10 Najib Mikati|2025-02-08 Nawaf Salam
BD|prime minister|2009-01-06 Sheikh Hasina
NP|prime minister|2018-02-15 KP Sharma Oli
LY|prime minister|2016-03-30 Fayez al-Sarraj|2021-03-15 Abdul Hamid Dbeibah
UA|prime minister|2014-02-27 Arseniy Yatsenyuk|2016-04-14 Volodymyr Groysman|2019-08-29 Oleksiy Honcharuk|2020-03-04 Denys Shmyhal|2025-07-17 Yulia Svyrydenko
UA|foreign minister|2014-06-19 Pavlo Klimkin|2019-08-29 Vadym Prystaiko|2020-03-04 Dmytro Kuleba|2024-09-05 Andrii Sybiha
RU|foreign minister|2004-03-09 Sergey Lavrov
CN|foreign minister|2007-04-27 Yang Jiechi|2013-03-16 Wang Yi
DE|foreign minister|2009-10-28 Guido Westerwelle|2013-12-17 Frank-Walter Steinmeier|2017-01-27 Sigmar Gabriel|2018-03-14 Heiko Maas|2021-12-08 Annalena Baerbock|2025-05-06 Johann Wadephul
FR|foreign minister|2007-05-18 Bernard Kouchner|2011-02-27 Alain Juppé|2012-05-16 Laurent Fabius|2016-02-11 Jean-Marc Ayrault|2017-05-17 Jean-Yves Le Drian|2022-05-20 Catherine Colonna|2024-01-11 Stéphane Séjourné|2024-09-21 Jean-Noël Barrot
AU|foreign minister|2007-12-03 Stephen Smith|2010-09-14 Kevin Rudd|2012-03-13 Bob Carr|2013-09-18 Julie Bishop|2018-08-28 Marise Payne|2022-05-23 Penny Wong
AU|trade minister|2007-12-03 Simon Crean|2010-09-14 Craig Emerson|2013-09-18 Andrew Robb|2016-02-18 Steven Ciobo|2018-08-28 Simon Birmingham|2020-12-22 Dan Tehan|2022-06-01 Don Farrell
CA|foreign minister|2011-05-18 John Baird|2015-02-09 Rob Nicholson|2015-11-04 Stéphane Dion|2017-01-10 Chrystia Freeland|2019-11-20 François-Philippe Champagne|2021-01-12 Marc Garneau|2021-10-26 Mélanie Joly|2025-05-13 Anita Anand
NZ|foreign minister|2008-11-19 Murray McCully|2017-05-02 Gerry Brownlee|2017-10-26 Winston Peters|2020-11-06 Nanaia Mahuta|2023-11-27 Winston Peters
IN|foreign minister|2009-05-22 S. M. Krishna|2012-10-28 Salman Khurshid|2014-05-26 Sushma Swaraj|2019-05-30 S. Jaishankar
TR|foreign minister|2009-05-01 Ahmet Davutoğlu|2014-08-29 Mevlüt Çavuşoğlu|2023-06-03 Hakan Fidan
US|deputy secretary of state|2009-01-29 James Steinberg|2011-07-28 William Burns|2015-01-09 Antony Blinken|2017-05-24 John Sullivan|2020-01-21 Stephen Biegun|2021-04-14 Wendy Sherman|2024-02-12 Kurt Campbell|2025-03-25 Christopher Landau
JP|foreign minister|2012-12-26 Fumio Kishida|2017-08-03 Taro Kono|2019-09-11 Toshimitsu Motegi|2021-11-10 Yoshimasa Hayashi|2023-09-13 Yoko Kamikawa|2024-10-01 Takeshi Iwaya|2025-10-21 Toshimitsu Motegi
KR|foreign minister|2013-03-11 Yun Byung-se|2017-06-18 Kang Kyung-wha|2021-02-09 Chung Eui-yong|2022-05-12 Park Jin|2024-01-10 Cho Tae-yul|2025-07-19 Cho Hyun
PK|foreign minister|2011-07-20 Hina Rabbani Khar|2013-06-07 Sartaj Aziz|2017-08-04 Khawaja Asif|2018-08-20 Shah Mahmood Qureshi|2022-04-27 Bilawal Bhutto Zardari|2024-03-11 Ishaq Dar
BD|foreign minister|2009-01-06 Dipu Moni|2014-01-12 Abul Hassan Mahmood Ali|2019-01-07 A. K. Abdul Momen|2024-01-11 Hasan Mahmud|2024-08-16 Touhid Hossain
ID|foreign minister|2009-10-22 Marty Natalegawa|2014-10-27 Retno Marsudi|2024-10-21 Sugiono
SG|foreign minister|2004-08-12 George Yeo|2011-05-21 K Shanmugam|2015-10-01 Vivian Balakrishnan
MY|foreign minister|2009-04-10 Anifah Aman|2018-07-02 Saifuddin Abdullah|2020-03-10 Hishammuddin Hussein|2021-08-30 Saifuddin Abdullah|2022-12-03 Zambry Abdul Kadir|2023-12-12 Mohamad Hasan
TH|foreign minister|2015-08-20 Don Pramudwinai|2023-09-05 Parnpree Bahiddha-Nukara|2024-04-30 Maris Sangiampongsa|2025-09-19 Sihasak Phuangketkeow
PH|foreign minister|2011-02-24 Albert del Rosario|2017-05-18 Alan Peter Cayetano|2018-10-17 Teodoro Locsin|2022-07-01 Enrique Manalo|2025-07-01 Ma. Theresa Lazaro
VN|foreign minister|2011-08-03 Pham Binh Minh|2021-04-08 Bui Thanh Son|2025-08-25 Le Hoai Trung
LK|foreign minister|2010-04-23 G. L. Peiris|2015-01-12 Mangala Samaraweera|2020-08-12 Dinesh Gunawardena|2022-07-22 Ali Sabry|2024-09-25 Vijitha Herath
MV|foreign minister|2018-11-17 Abdulla Shahid|2023-11-17 Moosa Zameer|2024-09-30 Abdulla Khaleel
SA|foreign minister|1975-10-13 Saud al-Faisal|2015-04-29 Adel al-Jubeir|2018-12-27 Ibrahim al-Assaf|2019-10-23 Faisal bin Farhan
AE|foreign minister|2006-02-09 Abdullah bin Zayed
QA|foreign minister|2013-06-26 Khalid Al-Attiyah|2016-01-27 Mohammed bin Abdulrahman
KW|foreign minister|2011-10-22 Sabah Khaled|2019-12-17 Ahmed Nasser|2022-10-16 Salem Abdullah|2024-01-17 Abdullah Al-Yahya
OM|foreign minister|1997-12-16 Yusuf bin Alawi|2020-08-18 Badr Albusaidi
BH|foreign minister|2005-09-26 Khalid bin Ahmed|2020-02-11 Abdullatif Alzayani
JO|foreign minister|2009-02-23 Nasser Judeh|2017-01-15 Ayman Safadi
EG|foreign minister|2014-06-17 Sameh Shoukry|2024-07-03 Badr Abdelatty
IR|foreign minister|2010-12-13 Ali Akbar Salehi|2013-08-15 Mohammad Javad Zarif|2021-08-25 Hossein Amir-Abdollahian|2024-08-21 Abbas Araghchi
IQ|foreign minister|2003-09-03 Hoshyar Zebari|2014-09-08 Ibrahim al-Jaafari|2018-10-25 Mohamed Ali Alhakim|2020-06-06 Fuad Hussein
IL|foreign minister|2009-03-31 Avigdor Lieberman|2019-02-17 Israel Katz|2020-05-17 Gabi Ashkenazi|2021-06-13 Yair Lapid|2022-12-29 Eli Cohen|2024-01-01 Israel Katz|2024-11-08 Gideon Sa'ar
PS|foreign minister|2009-05-19 Riyad al-Maliki|2024-03-31 Mohammad Mustafa
LB|foreign minister|2014-02-15 Gebran Bassil|2020-01-21 Nassif Hitti|2020-08-03 Charbel Wehbe|2021-09-10 Abdallah Bou Habib|2025-02-08 Youssef Rajji
AZ|foreign minister|2004-04-02 Elmar Mammadyarov|2020-07-16 Jeyhun Bayramov
AM|foreign minister|2008-04-14 Edward Nalbandian|2018-05-12 Zohrab Mnatsakanyan|2021-08-19 Ararat Mirzoyan
AZ|president|2003-10-31 Ilham Aliyev
AM|prime minister|2018-05-08 Nikol Pashinyan
GE|prime minister|2021-02-22 Irakli Garibashvili|2024-02-08 Irakli Kobakhidze
KZ|president|1991-12-16 Nursultan Nazarbayev|2019-03-20 Kassym-Jomart Tokayev
UZ|president|1991-08-31 Islam Karimov|2016-09-08 Shavkat Mirziyoyev
UZ|foreign minister|2012-01-13 Abdulaziz Kamilov|2022-12-30 Bakhtiyor Saidov
TM|president|2006-12-21 Gurbanguly Berdimuhamedow|2022-03-19 Serdar Berdimuhamedov
TJ|president|1994-11-16 Emomali Rahmon
KG|president|2020-10-15 Sadyr Japarov
BY|president|1994-07-20 Alexander Lukashenko
RS|president|2012-05-31 Tomislav Nikolić|2017-05-31 Aleksandar Vučić
MD|president|2016-12-23 Igor Dodon|2020-12-24 Maia Sandu
RO|president|2004-12-20 Traian Băsescu|2014-12-21 Klaus Iohannis|2025-05-26 Nicușor Dan
BG|president|2017-01-22 Rumen Radev|2026-01-23 Iliana Iotova
LT|president|2009-07-12 Dalia Grybauskaitė|2019-07-12 Gitanas Nausėda
LV|president|2011-07-08 Andris Bērziņš|2015-07-08 Raimonds Vējonis|2019-07-08 Egils Levits|2023-07-08 Edgars Rinkēvičs
EE|president|2006-10-09 Toomas Hendrik Ilves|2016-10-10 Kersti Kaljulaid|2021-10-11 Alar Karis
CZ|president|2013-03-08 Miloš Zeman|2023-03-09 Petr Pavel
SK|president|2014-06-15 Andrej Kiska|2019-06-15 Zuzana Čaputová|2024-06-15 Peter Pellegrini
HR|foreign minister|2017-06-19 Marija Pejčinović Burić|2019-07-19 Gordan Grlić Radman
SI|foreign minister|2014-09-18 Karl Erjavec|2018-09-13 Miro Cerar|2020-03-13 Anže Logar|2022-06-01 Tanja Fajon
ES|foreign minister|2011-12-22 José Manuel García-Margallo|2016-11-04 Alfonso Dastis|2018-06-07 Josep Borrell|2020-01-13 Arancha González Laya|2021-07-12 José Manuel Albares
IT|foreign minister|2018-06-01 Enzo Moavero Milanesi|2019-09-05 Luigi Di Maio|2022-10-22 Antonio Tajani
PL|foreign minister|2007-11-16 Radosław Sikorski|2015-11-16 Witold Waszczykowski|2018-01-09 Jacek Czaputowicz|2020-08-26 Zbigniew Rau|2023-12-13 Radosław Sikorski
HU|foreign minister|2014-09-23 Péter Szijjártó
GR|foreign minister|2015-01-27 Nikos Kotzias|2019-07-09 Nikos Dendias|2023-06-27 George Gerapetritis
CY|president|2013-02-28 Nicos Anastasiades|2023-02-28 Nikos Christodoulides
MT|foreign minister|2013-03-13 George Vella|2017-06-09 Carmelo Abela|2020-01-15 Evarist Bartolo|2022-03-30 Ian Borg
SE|foreign minister|2006-10-06 Carl Bildt|2014-10-03 Margot Wallström|2019-09-10 Ann Linde|2022-10-18 Tobias Billström|2024-09-10 Maria Malmer Stenergard
FI|foreign minister|2015-05-29 Timo Soini|2019-06-06 Pekka Haavisto|2023-06-20 Elina Valtonen
NO|foreign minister|2013-10-16 Børge Brende|2017-10-20 Ine Eriksen Søreide|2021-10-14 Anniken Huitfeldt|2023-10-16 Espen Barth Eide
IE|foreign minister|2017-06-14 Simon Coveney|2022-12-17 Micheál Martin|2025-01-23 Simon Harris|2025-11-18 Helen McEntee
ZA|foreign minister|2009-05-11 Maite Nkoana-Mashabane|2019-05-30 Naledi Pandor|2024-07-03 Ronald Lamola
RW|president|2000-04-22 Paul Kagame
UG|president|1986-01-29 Yoweri Museveni
GH|president|2017-01-07 Nana Akufo-Addo|2025-01-07 John Mahama
SN|president|2012-04-02 Macky Sall|2024-04-02 Bassirou Diomaye Faye
TZ|president|2015-11-05 John Magufuli|2021-03-19 Samia Suluhu Hassan
KN|foreign minister|2015-02-22 Mark Brantley|2022-08-15 Denzil Douglas
JM|prime minister|2012-01-05 Portia Simpson Miller|2016-03-03 Andrew Holness
BB|prime minister|2010-10-23 Freundel Stuart|2018-05-25 Mia Mottley
TT|prime minister|2010-05-26 Kamla Persad-Bissessar|2015-09-09 Keith Rowley|2025-03-17 Stuart Young|2025-05-01 Kamla Persad-Bissessar
SC|foreign minister|2020-11-03 Sylvestre Radegonde
PG|prime minister|2011-08-02 Peter O'Neill|2019-05-30 James Marape
FJ|prime minister|2007-01-05 Frank Bainimarama|2022-12-24 Sitiveni Rabuka
CL|president|2010-03-11 Sebastián Piñera|2014-03-11 Michelle Bachelet|2018-03-11 Sebastián Piñera|2022-03-11 Gabriel Boric|2026-03-11 José Antonio Kast
PE|president|2021-07-28 Pedro Castillo|2022-12-07 Dina Boluarte|2025-10-10 José Jerí
VN|prime minister|2016-04-07 Nguyen Xuan Phuc|2021-04-05 Pham Minh Chinh
KH|prime minister|1998-11-30 Hun Sen|2023-08-22 Hun Manet
BE|prime minister|2014-10-11 Charles Michel|2019-10-27 Sophie Wilmès|2020-10-01 Alexander De Croo|2025-02-03 Bart De Wever
oic|secretary-general|2016-11-17 Yousef Al-Othaimeen|2021-11-17 Hissein Brahim Taha
arab-league|secretary-general|2016-07-03 Ahmed Aboul Gheit
african-union|chairperson|2017-03-14 Moussa Faki Mahamat|2025-02-15 Mahmoud Ali Youssouf
`;
