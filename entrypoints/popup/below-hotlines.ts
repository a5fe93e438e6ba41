/** Loaded as one file: parts that load one by one would also appear one by one, and move what is below them. */
export { default as AddedPage } from "./AddedPage.vue"
export { default as NumbersDay } from "@/components/hotlines/NumbersDay.vue"
export { default as PopupFoot } from "@/components/shell/PopupFoot.vue"
