import { testLedger } from "./world-ledger"

/** Every number of the lines that are no emergency line, a second time: the first countries. A slip in a number and in its international form alike does not go unseen. */
testLedger(
  { file: "world-ledger-a-i.test.ts", from: "ad", to: "is" },
  `
  ae-sharjah-child-helpline = 800 700
  ae-dfwac = 800111, whatsapp +971 800 111
  al-alo-116-111 = 116 111
  am-far-child-protection-hotline = 0800 61 111
  ar-linea-145 = 145
  ar-chicos-extraviados = 142, 0800-122-2442
  ar-linea-102-buenos-aires = 102
  at-147-rat-auf-draht = 147
  au-afp-trafficking = 131 237
  au-kids-helpline = 1800 55 1800
  aw-telefon-pa-hubentud = 131
  az-child-helpline = 116 111
  ba-plavi-telefon = 080 05 03 05
  bd-13219 = 13219
  bd-child-helpline-1098 = 1098
  be-awel = 102
  bf-allo-116 = 116, +226 25 46 09 81
  bg-116111 = 116 111
  bi-yaga-ndakumva = 116
  bj-sauver-l-enfant = 138
  bn-talian-anak-121 = 121
  br-disque-100 = 100, whatsapp +55 61 99611-0100
  br-ligue-180 = 180
  br-safernet = online
  bt-woman-child-helpline = 1098
  bw-childline-botswana = 11611, 3 900 900
  ca-human-trafficking-hotline = 1-833-900-1010
  ca-cybertip = 1-866-658-9022
  ca-missingkids = 1-866-543-8477
  ca-kids-help-phone = 1-800-668-6868, text 686868
  cd-tukinge-watoto = 117
  ch-pro-juventute-147 = 147
  ci-ligne-verte-116 = 116, 1308
  cl-fono-ninos-147 = 147
  cl-fonoinfancia = 800 200 818
  cl-linea-libre = 1515
  cm-lignes-vertes-cameroun = 116, 222 23 25 50
  co-linea-trata = 01 8000 52 2020
  co-icbf-linea-141 = 141
  co-linea-106-bogota = 106
  co-te-guio = 01800 519 0690, whatsapp +57 314 8210435
  cr-pani-linea-1147 = 1147
  cw-918 = 918
  cy-116111 = 116 111
  cz-linka-bezpeci = 116 111
  de-hilfetelefon = 116 016
  de-kinder-und-jugendtelefon = 116 111
  dk-bornetelefonen = 116 111
  do-linea-familiar-contigo = 809-636-3507, whatsapp +1 849 258 4479
  dz-je-t-ecoute-3033 = 3033
  ee-lasteabi = 116 111, +372 600 4434
  eg-child-helpline-16000 = 16000, whatsapp +20 10 16609579
  es-policia-trata = 900 10 50 90
  es-telefono-anar = 116 111, 900 20 20 10, 600 50 51 52
  et-ecfa-adama-child-helpline = 919
  fi-lasten-ja-nuorten-puhelin = 116 111
  fj-child-helpline-1325 = 1325
  fr-119 = 119
  fr-3018 = 3018
  gb-modern-slavery-helpline = 08000 121 700
  gb-salvation-army-victims = 0800 808 3733
  gb-childline = 0800 1111, 116 111
  gi-childline = 8008, whatsapp +350 58008288
  gn-aguias-116 = 116, +224 621 75 35 35
  gr-smile-of-the-child = 1056, 116 111
  gr-together-for-children-11525 = 115 25
  gt-alba-keneth = 1546, 110
  hk-parent-child-support-line = 2755 1122
  hr-hrabri-telefon = 116 111, 0800 0800
  hu-kek-vonal = 116 111, +36 80 984 590
  id-sapa-129 = 129, whatsapp 08111-129-129
  id-tepsa = 1500771
  ie-garda-confidential = 1800 666 111, 1800 250 025
  ie-ispcc-childline = 116 111, text 50101
  il-105 = 105
  il-eran = 1201
  in-childline-1098 = 1098
  iq-kurdistan-116 = 116
  is-red-cross-1717 = 1717
`,
)
