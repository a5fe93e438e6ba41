import { fileURLToPath } from "node:url"
import { mergeAlias } from "vite"
import { defineConfig, type Wxt } from "wxt"
import { recordModules } from "./build/bundled.ts"
import { directory, directoryFolder, helpSitesModule, tabRulesModule } from "./build/directory-plugin.ts"
import { draftLanguage, draftTransform, addDraftLanguage } from "./build/draft-language.ts"
import { firefoxId } from "./build/firefox-id.ts"
import { firstChunk } from "./build/first-chunk.ts"
import { removeGalleryFromReleases } from "./build/gallery.ts"
import { writeLicenses } from "./build/license-files.ts"
import { localesFolder } from "./build/locale-files.ts"
import { manifestTexts } from "./build/manifest-texts.ts"
import { pageHtml } from "./build/page-html.ts"
import { pseudo, rightToLeftPseudoLanguage } from "./build/pseudo-language.ts"
import { reloadBackground } from "./build/reload.ts"
import { texts } from "./build/texts.ts"
import { untransformed, type TextTransform } from "./build/text-transform.ts"
import { currentVersion } from "./build/version.ts"

const draftLanguageIn = (mode: string) => draftLanguage(mode, process.env["PORCHLIGHT_DRAFT"])

/** How this build changes its texts. Tests use the pseudo-language, translators a draft language: docs/LANGUAGES.md. */
function textTransformOf(mode: string): TextTransform {
  const draft = draftLanguageIn(mode)
  if (draft) return draftTransform(draft)
  return mode === "pseudo" ? pseudo : untransformed
}

/** Opens the browser of `npm run dev`. Imports its module on demand, because only this command needs it. */
async function openDevBrowser(wxt: Wxt): Promise<void> {
  const { devBrowser } = await import("./scripts/dev-browser.ts")
  wxt.config.runner = devBrowser(wxt)
}

/** Replaces webextension-polyfill in scripts that don't need it. */
const nativeBrowser = {
  "webextension-polyfill": fileURLToPath(new URL("./build/native-browser.ts", import.meta.url)),
}

/** The ids of all modules in the output, for the license files. */
const bundledModules = new Set<string>()

/**
 * Allows only what our pages need, so that the browser itself blocks every network request. It applies only to builds:
 * Vite's dev server sends changes over a connection and injects styles into the page.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join("; ")

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ["@wxt-dev/module-vue", "@wxt-dev/webextension-polyfill"],
  hooks: {
    "server:created": openDevBrowser,
    // WXT reads this config again after each file change. Only `npm run dev` has a server.
    "config:resolved": (wxt) => (wxt.server ? openDevBrowser(wxt) : undefined),
    "entrypoints:found": ({ config }, found) => removeGalleryFromReleases(config.mode, found),
    "vite:build:extendConfig": (entrypoints, config) => {
      if (!entrypoints.some(({ type }) => type === "background")) return
      config.resolve = { ...config.resolve, alias: mergeAlias(config.resolve?.alias, nativeBrowser) ?? nativeBrowser }
    },
    "build:publicAssets": ({ config }, files) => {
      files.push(...manifestTexts(textTransformOf(config.mode)))
    },
    "build:done": ({ config }) => {
      // Other modes (gallery, pseudo, draft) never ship, and contain development packages without a license file.
      if (config.command === "build" && config.mode === "production") writeLicenses(config.outDir, bundledModules)
    },
  },
  vite: ({ mode, browser }) => ({
    resolve: { alias: browser === "firefox" ? nativeBrowser : {} },
    plugins: [
      pageHtml(),
      directory(textTransformOf(mode)),
      texts(textTransformOf(mode)),
      addDraftLanguage(draftLanguageIn(mode)),
      ...(mode === "pseudo" ? [rightToLeftPseudoLanguage()] : []),
      firstChunk(),
      recordModules(bundledModules),
      reloadBackground([
        { folder: directoryFolder, read: helpSitesModule },
        { folder: directoryFolder, read: tabRulesModule },
        { folder: localesFolder, read: () => JSON.stringify(manifestTexts(textTransformOf(mode))) },
      ]),
    ],
    // All supported browsers implement modulepreload.
    build: { modulePreload: { polyfill: false } },
    define: {
      "import.meta.env.PORCHLIGHT_DRAFT": JSON.stringify(draftLanguageIn(mode)?.code ?? ""),
      __VUE_OPTIONS_API__: false,
      __VUE_I18N_FULL_INSTALL__: false,
      __VUE_I18N_LEGACY_API__: false,
      __INTLIFY_PROD_DEVTOOLS__: false,
    },
  }),
  manifest: ({ browser, command }) => ({
    name: "__MSG_name__",
    version: currentVersion(),
    description: "__MSG_description__",
    default_locale: "en",
    permissions: [
      ...(browser === "firefox" ? ["activeTab", "downloads", "scripting"] : []),
      "browsingData",
      "history",
      "sessions",
      "storage",
      "tabs",
      "webNavigation",
    ],
    commands: {
      "quick-exit": { suggested_key: { default: "Alt+X", mac: "MacCtrl+Shift+X" }, description: "__MSG_quickExit__" },
      // On a Mac, Option types letters (Option+Shift+L is Ł on a Polish keyboard) and Control types none: docs/KEY.md.
      _execute_action: { suggested_key: { default: "Alt+Shift+L", mac: "MacCtrl+Shift+L" } },
    },
    ...(command === "build" ? { content_security_policy: { extension_pages: contentSecurityPolicy } } : {}),
    action: { default_title: "Porchlight", ...(browser === "firefox" ? { default_area: "navbar" } : {}) },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: firefoxId,
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "126", storage: { managed_schema: "managed-schema.json" } }),
  }),
})
