import { testSurfaces } from "./surfaces.ts"

testSurfaces("en")
