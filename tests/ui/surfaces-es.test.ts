import { testSurfaces } from "./test-surfaces.ts"

testSurfaces("es")
