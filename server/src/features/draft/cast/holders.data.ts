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
`;
