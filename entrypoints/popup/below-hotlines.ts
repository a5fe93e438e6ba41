/** One file for all of it: what loads alone also appears alone, and moves what is below it. */
export { default as AddedPage } from "./AddedPage.vue"
export { default as NumbersDay } from "@/components/hotlines/NumbersDay.vue"
export { default as PopupFoot } from "@/components/shell/PopupFoot.vue"
