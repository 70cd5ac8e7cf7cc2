/**
 * Who held an office that published texts leave without a name, since their readers know it: "the Prime Minister" of a readout
 * from Downing Street. A line is the side, the office in small letters, and from which day on each held it. Written from
 * general knowledge, not taken from a list; offices whose readouts are many, 2001 to 2026.
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
`;
