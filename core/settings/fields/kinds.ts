import type { Region } from "../../places/region"
import type { AddedContact } from "../added"

type ChoiceValue = string | number | null

/** One of a few values. */
export interface ChoiceField<Value extends ChoiceValue = ChoiceValue> {
  readonly kind: "choice"
  readonly values: readonly Value[]
  readonly default: NoInfer<Value>
}

/** A choice that appears in the form as a plain question: one radio button for each value. */
export interface ChoiceQuestionField<Value extends string = string> extends ChoiceField<Value> {
  /** The section of the form that asks the question. */
  readonly section: FormSection
}

/** The sections of the form that ask such questions. */
export type FormSection = "exit" | "look"

interface ListField<Entry> {
  readonly maxEntries: number
  readonly default: readonly Entry[]
}

/** Any of a few values, in an order that people choose. */
interface ChoicesField<Value extends string = string> extends ListField<Value> {
  readonly kind: "choices"
  readonly values: readonly Value[]
}

/** Names of sites, such as `example.org`. */
interface SitesField extends ListField<string> {
  readonly kind: "sites"
}

/** People or hotlines that somebody added. */
export interface ContactsField extends ListField<AddedContact> {
  readonly kind: "contacts"
}

/** A country, or a place in it. */
interface PlaceField {
  readonly kind: "place"
  readonly default: Region | null
}

export type Field = ChoiceField | ChoicesField | SitesField | ContactsField | PlaceField

/** The type of a setting's value. */
export type ValueOf<F> =
  F extends ChoiceField<infer Value>
    ? Value
    : F extends ChoicesField<infer Value>
      ? readonly Value[]
      : F extends SitesField
        ? readonly string[]
        : F extends ContactsField
          ? readonly AddedContact[]
          : Region | null

/** With a section, the form asks it as a plain question. */
export function choice<const Value extends string>(
  field: Omit<ChoiceQuestionField<Value>, "kind">,
): ChoiceQuestionField<Value>
export function choice<const Value extends ChoiceValue>(field: Omit<ChoiceField<Value>, "kind">): ChoiceField<Value>
export function choice(field: Omit<ChoiceField, "kind">): ChoiceField {
  return { ...field, kind: "choice" }
}

export const choices = <Value extends string>(values: readonly Value[]): ChoicesField<Value> => ({
  kind: "choices",
  values,
  maxEntries: values.length,
  default: [],
})

export const sites = (maxEntries: number): SitesField => ({ kind: "sites", maxEntries, default: [] })

export const contacts = (maxEntries: number): ContactsField => ({ kind: "contacts", maxEntries, default: [] })

/** Null: guess from the time zone. */
export const place: PlaceField = { kind: "place", default: null }
