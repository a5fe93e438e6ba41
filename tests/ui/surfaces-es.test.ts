import { testSurfaces } from "./surfaces.ts"

testSurfaces("es")
