/** The questions with their replies, and all that depends on what the page is shown on. */
export const REPLIES_STYLE = `
section {
  margin-top: 2.5rem;
}

.reply {
  margin-top: 0.9rem;
  padding: 0.8rem 1rem;
  border: 1px solid var(--line);
  border-left: 4px solid var(--tone);
  border-radius: 4px;
}

.where {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0 0.9rem;
  margin-bottom: 0.2rem;
  font-variant-numeric: tabular-nums;
}

.certainty {
  margin-left: auto;
  padding: 0 0.5rem;
  border: 1px solid var(--edge);
  border-radius: 99px;
  font-size: 0.8rem;
}

.certainty.certain {
  color: var(--good);
}

.certainty.draft {
  color: var(--caution);
}

.certainty.open {
  color: var(--wrong);
}

.reply dl {
  display: grid;
  align-content: start;
  gap: 0.5rem;
}

.reply dl > div {
  display: grid;
  grid-template-columns: 9.5rem minmax(0, 1fr);
  gap: 0 1rem;
}

.reply dd {
  grid-column: 2;
  white-space: pre-line;
}

:is(h3, dd, .brief) {
  unicode-bidi: isolate;
}

:is(.answer, .draft) dd {
  padding: 0.2rem 0.7rem;
  border-radius: 4px;
  background: var(--raised);
}

.needs dd {
  font-weight: 600;
}

.reasons li::before {
  content: "– ";
}

/* The marker that a browser draws is lost with its layout. */
summary {
  display: grid;
  position: relative;
  padding-left: 1.3rem;
  cursor: pointer;
}

summary::before {
  position: absolute;
  left: 0;
  color: var(--quiet);
  content: "▸" / "";
}

details[open] > summary::before {
  content: "▾" / "";
}

.reply > dl {
  margin-top: 0.7rem;
}

details > dl {
  padding-left: 1.3rem;
}

details[open] .brief {
  display: none;
}

.brief {
  overflow: hidden;
  color: var(--quiet);
  text-overflow: ellipsis;
  white-space: nowrap;
}

@media (min-width: 56rem), print {
  article.reply,
  summary {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 8fr);
    gap: 0 2rem;
  }

  article.reply > dl {
    margin-top: 0;
  }

  summary {
    align-items: baseline;
  }

  .where,
  details[open] h3 {
    grid-column: 1 / -1;
  }
}

@media (max-width: 36rem) {
  .tasks li,
  .reply dl > div {
    grid-template-columns: minmax(0, 1fr);
  }

  .reply dd {
    grid-column: 1;
  }

  details > dl {
    padding-left: 0;
  }

  .reply {
    padding-inline: 0.7rem;
  }

  .certainty {
    margin-left: 0;
  }
}

@media (prefers-contrast: more) {
  :root {
    --quiet: var(--ink);
    --line: var(--edge);
  }
}

@media print {
  @page {
    size: A4;
    margin: 14mm 12mm 16mm;

    @bottom-center {
      color: #555;
      content: counter(page) " / " counter(pages);
      font-size: 8pt;
    }
  }

  :root {
    color-scheme: light;
    font-size: 9.5pt;
  }

  body {
    max-width: none;
    padding: 0;
  }

  .reply {
    break-inside: avoid;
  }

  .reply dl > div {
    grid-template-columns: 8.5rem minmax(0, 1fr);
  }

  h2 {
    break-after: avoid;
  }

  .brief {
    display: none;
  }

  summary h3 {
    grid-column: 1 / -1;
  }

  details::details-content {
    content-visibility: visible;
  }
}
`;
