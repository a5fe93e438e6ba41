import type { FormSection } from "./fields/kinds"
import { fields, settingNames, type QuestionName, type SettingName } from "./settings"

const isQuestion = (name: SettingName): name is QuestionName => "section" in fields[name]
export const questionNames = settingNames.filter(isQuestion)
export const isChoiceQuestion = (name: string): name is QuestionName => questionNames.some((one) => one === name)
export const questionsIn = (section: FormSection): readonly QuestionName[] =>
  questionNames.filter((name) => fields[name].section === section)
