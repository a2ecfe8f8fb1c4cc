import type { ReadmeWords } from "../messages.ts";

export const readme: ReadmeWords = {
  files: "Files",
  purposes: {
    page: "to read in a browser (one file, which sends nothing anywhere)",
    xlsx: "to read and filter in Excel, and to copy from into a sheet of your own",
    pdf: "to print, pass around and file",
    csv: "to import into spreadsheets and your own systems (UTF-8)",
    md: "to read as Markdown",
    json: "for programs: every answer with its typed values",
    schema: "the form of that JSON (JSON Schema)",
    catalog: "the checklist, as an OSCAL catalog (NIST)",
    component: "the answers, as an OSCAL component-definition (NIST)",
    changelog: "what each release changed, what got weaker first",
    changes: "the same for programs",
    feed: "to be told of each release (Atom)",
    licence: "the licence of a font that the PDF embeds",
    sums: "the SHA-256 of each file, for the check below",
  },
  verify: "How to verify these files",
  sums: [
    "1. That the files are unchanged",
    "   Compare the sums in SHA256SUMS with those of your files. In this folder, run:",
    "     Linux    sha256sum -c SHA256SUMS",
    "     macOS    shasum -a 256 -c SHA256SUMS",
    "     Windows  (PowerShell)",
    '       Get-Content SHA256SUMS | ForEach-Object { $sum, $path = $_ -split \'  \', 2; if ((Get-FileHash $path).Hash -eq $sum) { "OK  $path" } else { "NG  $path" } }',
    "     Windows  (a single file) certutil -hashfile FILE SHA256",
  ],
  rebuild: (archive, repository) => [
    "2. That they were made from the published answers",
    "   Whoever builds the commit above gets the same files. With git and Node.js (20.19 or newer) you can",
    "   build them yourself and compare them byte by byte:",
    ...(repository === undefined
      ? ["     Get the provider's repository with git clone, and in its folder run:"]
      : [`     git clone ${repository} answers`, "     cd answers"]),
    "     npm ci",
    `     npm run verify -- ../${archive} --rebuild`,
  ],
  cannotRebuild: [
    "2. These files are a trial: they contain changes that are in no commit.",
    "   They cannot be built again and compared. Ask the provider for a released version.",
  ],
};
