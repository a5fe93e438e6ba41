import type { Audience, Topic } from "./line"

/** Words that people use, in both languages: a name or a description alone would miss them. */
export const topicWords: Readonly<Record<Topic, string>> = {
  danger:
    "emergency danger hurt bleeding weapon gun knife followed follow here outside door coming now rn help 911 ambulance police " +
    "emergencia peligro herida herido sangre arma pistola cuchillo siguen aquí afuera puerta viene ahora ayuda ambulancia policía",
  trafficking:
    "trafficking exploited exploitation forced forces makes made prostitution sex pimp sold sells selling escort " +
    "massage hotel motel client men money work boss passport employer wages debt boyfriend bf older leave locked " +
    "trata explotación obliga obligan obligada obligado forzada prostitución sexual vende venden vendida padrote " +
    "hombres cliente hotel dinero patrón pasaporte encerrada deuda trabajo novio señor",
  missing:
    "missing lost disappeared abducted kidnapped gone taken amber look looking search find found police " +
    "desaparecida desaparecido desaparecidos desapareció perdida perdido secuestro secuestrada robada llevaron aparece " +
    "buscar busco buscan encontrar encuentro señor",
  "ran-away":
    "runaway ran away run left leave home homeless street kicked out back came returned " +
    "fugó escapó escapar huir huyó fue irme casa calle corrieron hogar regresó volvió señor",
  images:
    "images pictures pics photos nudes naked video sextortion blackmail threatens send sent leak leaked post posted expose internet " +
    "online message chat app game stranger grooming account " +
    "fotos imágenes desnuda desnudo nudes packs video sextorsión chantaje amenaza mandar enviar publicar subir filtrar " +
    "línea mensajes juego redes facebook feis cuenta desconocido",
  abuse:
    "abuse abused molested rape raped assault touched touching touches harm neglect hurt scared afraid secret father dad " +
    "stepfather stepdad uncle coach teacher brother mother mom family grooming older " +
    "abuso abusa abusó violación violó violada violado agresión tocó toca maltrato lastima miedo secreto padre papá padrastro tío " +
    "hermano maestro entrenador madre mamá familia",
  violence:
    "violence violent domestic dating hit hits beats hurt choke scared afraid partner boyfriend bf husband ex stalking control controls " +
    "jealous leave let tracks " +
    "violencia doméstica noviazgo golpea golpes pega lastima ahorca miedo pareja novio esposo ex acoso celos controla deja",
  suicide:
    "suicide suicidal die dying kill myself life live end crisis depressed hurt cutting mental alone pills " +
    "suicidio suicida morir morirme matarme vida vivir crisis deprimida depresión cortarme mental sola solo pastillas",
  needs:
    "food hungry eat shelter housing bed sleep stay place clothes money rent help " +
    "comida hambre comer refugio albergue vivienda techo dormir lugar quedarme ropa dinero renta ayuda",
  rights:
    "rights law legal lawyer court visa immigrant immigration deport deported papers passport documents undocumented compensation " +
    "advocate boss wages police refuse " +
    "derechos ley abogada abogado corte visa inmigrante inmigración migra deportar papeles pasaporte documentos indocumentada " +
    "indemnización patrón sueldo policía",
  report:
    "report tip tell police stranger suspicious online older " +
    "reportar denuncia denunciar reporte aviso policía sospechoso desconocido",
}

/** Of whom a person speaks, where the words say it. */
export const audienceWords: Readonly<Record<Audience, string>> = {
  "young-person": "teen teenager kid child minor boy girl student school joven menor niña niño adolescente escuela",
  "adult-survivor": "adult woman man years adulta adulto mujer hombre años",
  family:
    "daughter son child kid parent mother father mom dad sister brother niece nephew granddaughter grandson friend family " +
    "hija hijo niña niño madre padre hermana hermano sobrina sobrino nieta nieto amiga amigo familia",
  witness: "saw seen neighbor neighbor stranger suspicious vi visto vecina vecino sospechoso",
}
