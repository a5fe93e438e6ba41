import type { FormSection } from "./fields/kinds"
import { fields, settingNames, type ChoiceQuestionName, type SettingName } from "./settings"

const isQuestion = (name: SettingName): name is ChoiceQuestionName => "section" in fields[name]
export const questionNames = settingNames.filter(isQuestion)
export const isChoiceQuestion = (name: string): name is ChoiceQuestionName => questionNames.some((one) => one === name)
export const questionsIn = (section: FormSection): readonly ChoiceQuestionName[] =>
  questionNames.filter((name) => fields[name].section === section)
