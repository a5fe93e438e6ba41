import { expect, it } from "vitest"
import { numbersOf, recordOf, records } from "./line-files"

/** Every emergency number of the world a second time, in the order in which it is shown. */
const ledger = `
  ad 110 116 118; ae 999 998 997; af 119; ag 911 999; ai 911; al 129 112 127 128; am 911 102; ao 113 110 112 115 118;
  ar 107 100; as 911; at 112 133 122; au 000; aw 100 911; az 102 103 112 101; ba 122 124 123; bb 211 511 311;
  bd 999; be 112 101; bf 17 112 18; bg 112; bh 999; bi 112 117 118; bj 117 112 118; bm 911; bn 993 991 995;
  bo 110 118 119; br 190 192 193; bs 911; bt 113 112 110; bw 999 997 998; by 102 103 101; bz 911; ca 911;
  cd 112 118; cf 117 1220 610600 118; cg 117 112 118; ch 112 117 144 118; ci 185 180; cl 133 131 132;
  cm 112 117 119; cn 110 122 120 119; co 123 119; cr 911; cu 106 104 105; cv 132 130 131; cw 911 912; cy 112;
  cz 112; de 112 110; dj 17 18; dk 112; dm 999; do 911; dz 17 14 1021; ec 911; ee 112; eg 126 123 180; eh 150;
  er 113 122244 116; es 112; et 911; fi 112; fj 911; fk 999; fm 911; fo 112; fr 112 17 15 18;
  ga 1730 177 1300 117 18; gb 999; gd 911 434; ge 112; gf 112; gh 112 999 191; gi 999; gl 112; gn 117; gp 112 17 15 18; gq 114;
  gr 112 100; gt 110 128 122; gu 911; gw 117 1313; gy 911 913 912; hk 999; hn 911 195 198; hr 112 192 194 193;
  ht 114 122 116 115; hu 112; id 110 118 113 112; ie 112; il 100 101 102; in 112; iq 104 122 115; ir 110 115 125;
  is 112; it 112 113 118 115; jm 119 110; jo 911; jp 110 119; ke 999; kg 102 103 101; kh 117 119 118;
  ki 999 992 994 993; km 17 117 18 113; kn 911 333; kr 112 119; kw 112; ky 911; kz 102 103 101; la 191 195 1195 190 1190;
  lb 112 140 175; lc 911; li 117 144 118; lk 119 110 111; ls 112; lt 112; lu 112 113; lv 112 110 113; ly 1515 1415;
  ma 190 150; mc 112 17; md 112; me 112 122 124 123; mg 17 117 18; mh 911; mk 192 194 193; ml 17 15 18;
  mn 102 103 101; mo 999; mq 112 17 15 18; mr 117 101 118; ms 911; mt 112; mu 999 112 114 115; mv 119 102 118; mw 997 990 998 999;
  my 999 994; mz 119 112 117 848888 198; na 10111; nc 17 15 18; ne 17 15 18; ng 112; ni 911 118 128; nl 112;
  no 112 113 110; np 100 102 101; nr 110 111 112; nz 111; om 9999; pa 911; pe 105 106 116; pf 17 15 18;
  pg 112 111 110; ph 911; pk 15 115 1122 16; pl 112 997 999 998; pm 112; pr 911; ps 100 101 102; pt 112; pw 911;
  py 911 141 132; qa 999; re 112; ro 112; rs 192 194 193; ru 112 102 101; rw 112 111; sa 911 999 997 998;
  sb 999 111 988; sc 999; sd 999; se 112; sg 999 995; si 112 113; sk 112 158 155 150; sl 117 999;
  sm 113 112 118 115; sn 17 15 18; so 888 999 555; sr 115 113 110; ss 999; st 113 112; sv 911 132 913;
  sy 112 110 113; sz 999 977 933; tc 911; td 17 2020 2251 1212; tg 117 8200 118; th 191 1669 199; tj 102 103 101;
  tl 112; tm 102 02 103 03 101 01; tn 197 190 198; to 911 922 933 999; tr 112; tt 999 811 990; tv 911 999 000;
  tw 110 119; tz 112; ua 102 103 101; ug 999 112; uy 911 105 104; uz 112 102; va 112; vc 911; ve 911; vg 911;
  vn 113 115 114; vu 112; wf 112 17 15 18; ws 911 995 996 994; xk 192 194 193; ye 194 191; yt 112;
  za 10111 10177; zm 991 992 993; zw 112
`
const rows = ledger
  .trim()
  .split(/;\s+/)
  .map((row) => row.split(" "))

it.each(rows.map(([country = "", ...numbers]) => ({ country, numbers })))(
  "$country: $numbers",
  ({ country, numbers }) => {
    expect(numbersOf(recordOf(`${country}-emergency`), "call")).toEqual(numbers)
  },
)

it("holds every country that has an emergency line, besides the United States and Mexico", () => {
  const found = records.filter(
    ({ operatorType, country }) => operatorType === "emergency" && !["US", "MX"].includes(country),
  )
  const ledgered = rows.map(([country]) => country)
  const missing = found.map(({ country }) => country.toLowerCase()).filter((country) => !ledgered.includes(country))
  const how = `type them from the page into tests/data/world-ledger-emergency.test.ts, as "gb 999;"`
  expect(missing, how).toEqual([])
})
