import { testUiStates } from "./test-ui-states.ts"

testUiStates("es")
