/**
 * Colours, type and the head of the page. The style stands here as text, so that a reply to a customer needs no bundler; its
 * colours are those of the published page (`scripts/render/html/style/base.css`).
 */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fff, #14181d);
  --raised: light-dark(#f5f7f8, #1c2229);
  --ink: light-dark(#1b2329, #e4e9ed);
  --quiet: light-dark(#55616b, #a3afba);
  --line: light-dark(#dde3e7, #303942);
  --edge: light-dark(#7b8791, #75818c);
  --link: light-dark(#0a5ea8, #8fc4ff);
  --good: light-dark(#17663a, #85d6a5);
  --caution: light-dark(#8a4b00, #eeb877);
  --wrong: light-dark(#b3261e, #ff9a92);
  font-family:
    system-ui, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo, sans-serif;
  line-height: 1.7;
  text-size-adjust: 100%;
  text-autospace: normal;
}

* {
  box-sizing: border-box;
}

body {
  max-width: 76rem;
  margin: 0 auto;
  padding: 1.5rem 1rem 4rem;
  background: var(--paper);
  color: var(--ink);
  line-break: strict;
  overflow-wrap: anywhere;
}

h1,
h2,
h3,
p,
ul,
dl,
dd {
  margin: 0;
  padding: 0;
}

ul {
  list-style: none;
}

h1,
h2,
h3 {
  line-height: 1.4;
  text-wrap: pretty;
}

h1 {
  font-size: clamp(1.35rem, 1.1rem + 1.2vw, 1.9rem);
}

h2 {
  font-size: 1.25rem;
}

h2 small {
  color: var(--quiet);
  font-size: 1rem;
  font-variant-numeric: tabular-nums;
}

h3 {
  font-size: 1rem;
  white-space: pre-line;
}

:is(h1, h2):lang(ja) {
  word-break: auto-phrase;
}

a {
  color: var(--link);
  text-decoration-thickness: 1px;
  text-underline-offset: 0.2em;
}

a:hover {
  text-decoration-thickness: 2px;
}

:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
  border-radius: 3px;
}

.quiet,
.where,
.reasons,
dt {
  color: var(--quiet);
  font-size: 0.875rem;
}

/* The colour of what each status asks for. */

#review,
.review {
  --tone: var(--caution);
}

#unanswered,
.unanswered {
  --tone: var(--wrong);
}

#answered,
.answered {
  --tone: var(--good);
}

/* The head. */

header h2 {
  margin-top: 1.5rem;
}

header p,
.facts {
  max-width: 52rem;
  margin-top: 0.6rem;
}

.todo p:first-child {
  margin-top: 0;
}

.facts {
  display: flex;
  flex-wrap: wrap;
  gap: 0.2rem 2rem;
}

.facts div {
  display: flex;
  align-items: baseline;
  gap: 0.6rem;
}

.todo {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 28rem), 1fr));
  gap: 1rem 2.5rem;
  margin-top: 0.6rem;
}

.tasks {
  display: grid;
  align-content: start;
  gap: 0.8rem;
}

.tasks li {
  padding-left: 0.8rem;
  border-left: 4px solid var(--tone);
}

.tasks a {
  display: block;
  width: fit-content;
  font-variant-numeric: tabular-nums;
}

.tasks b {
  font-size: 1.25rem;
  line-height: 1.3;
}

pre {
  margin: 0.4rem 0;
  padding: 0.5rem 0.8rem;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  font-size: 0.9rem;
  white-space: pre-wrap;
}
`;
