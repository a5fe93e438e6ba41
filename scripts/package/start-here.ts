import { firefoxId } from "../../build/firefox-id.ts"
import { placeholders, serverFiles, type Installation } from "../policy/installation.ts"

const noAddressYet = `**This kit has no address yet.** \`${placeholders.server}\` in its files stands for the folder on your server. Make the kit again with \`--server https://…\`, or replace it in every file.

`

/** The first page of the kit. */
export const startHere = (version: string, { chromiumId, server }: Installation): string =>
  `# Porchlight ${version} on your computers, by policy

${server === placeholders.server ? noAddressYet : ""}Read PILOT.md first, and try ten computers before all others.

## 1. Put the four files of server/ on your server

Browsers must be able to download them from ${server} without signing in. Serve \`${serverFiles.xpi}\` as \`application/x-xpinstall\`.

⚠ \`${serverFiles.xpi}\` in this kit is not signed, and Firefox refuses it. Put the file that Mozilla has signed in its place, under the same name.

## 2. Set the policies

| where                   | file                  | goes to                                                                                                      |
| ----------------------- | --------------------- | ------------------------------------------------------------------------------------------------------------ |
| Linux: Chromium, Chrome | linux-chromium.json   | /etc/chromium/policies/managed/, /etc/opt/chrome/policies/managed/                                           |
| Linux: Edge             | linux-edge.json       | /etc/opt/edge/policies/managed/                                                                              |
| Windows: Chrome         | windows-chrome.reg    | the registry, by double click or group policy                                                                |
| Windows: Edge           | windows-edge.reg      | the same                                                                                                     |
| macOS: Chrome, Edge     | macos.mobileconfig    | your device management, as a profile for the whole machine                                                   |
| ChromeOS                | none                  | the Admin console: add the extension with the id and the address below, and choose "Force install + pin"     |
| Firefox everywhere      | firefox-policies.json | renamed to policies.json: /etc/firefox/policies/, or the folder distribution of Firefox on Windows and macOS |

- The id in Chrome and Edge: \`${chromiumId}\`, the address: \`${server}${serverFiles.chromiumUpdates}\`
- The id in Firefox: \`${firefoxId}\`

If a computer already has such a policy, add Porchlight's entry to its \`ExtensionSettings\` instead of replacing the file. On Windows and macOS, Chrome and Edge force-install a package from your own server only on computers that you manage: joined to a domain, under device management, or (Chrome) enrolled in Chrome Enterprise Core.

These files only install Porchlight. Settings (your place, your own hotlines) are described in docs/DEPLOYMENT.md of the source package. \`npm run policy:check FILE\` says what would be refused.

## 3. Later versions

Make the new kit with the same key, and replace the four files on the server. Chrome and Edge install the new version within hours, when nobody is using Porchlight; Firefox installs it at its next start. A lower version number is never installed: to go back, make a kit of the older program with a new commit.

## 4. Remove it

Change \`installation_mode\` to \`removed\` in Chrome and Edge, and to \`blocked\` in Firefox.
`
