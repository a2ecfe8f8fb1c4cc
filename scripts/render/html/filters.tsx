import { MARKS, STATES } from "./states.ts";
import type { ComponentChildren } from "preact";
import { Each, type Tongue } from "./bilingual.tsx";
import type { EarlierRelease } from "./changes.tsx";

type Say = (tongue: Tongue) => string;

const Choice = ({ name, value, say }: { name: string; value: string; say: Say }) => (
  <label class="choice">
    <input type="checkbox" name={name} value={value} />
    <Each>{say}</Each>
  </label>
);

const Group = ({ legend, children }: { legend: Say; children: ComponentChildren }) => (
  <fieldset>
    <legend>
      <Each>{legend}</Each>
    </legend>
    {children}
  </fieldset>
);

const ChangedSince = ({ history }: { history: readonly EarlierRelease[] }) => (
  <div class="field">
    <label for="since">
      <Each>{({ page }) => page.filters.since}</Each>
    </label>
    <select id="since" name="since">
      <option value="">–</option>
      {history.map(({ version, date }) => (
        <option value={version} key={version}>
          {version} ({date})
        </option>
      ))}
    </select>
    <Choice name="changed" value="1" say={({ page }) => page.filters.changed} />
  </div>
);

/** What the script filters by. The names and values of the controls are those of the page's address. */
export const Filters = ({
  sections,
  history,
}: {
  sections: readonly string[];
  history: readonly EarlierRelease[];
}) => (
  <div class="scripted filters" id="filters">
    <Group legend={({ page }) => page.filters.section}>
      {sections.map((id) => (
        <Choice
          name="section"
          value={id}
          say={({ edition }) => edition.sections.find((section) => section.id === id)?.title ?? id}
          key={id}
        />
      ))}
    </Group>
    <Group legend={({ page }) => page.filters.mark}>
      {MARKS.map((mark) => (
        <Choice name="mark" value={mark} say={({ page }) => page.mark[mark]} key={mark} />
      ))}
    </Group>
    <Group legend={({ page }) => page.filters.state}>
      {STATES.map((state) => (
        <Choice name="state" value={state} say={({ page }) => page.state[state]} key={state} />
      ))}
    </Group>
    <div class="more">
      <div class="field">
        <label for="before">
          <Each>{({ page }) => page.filters.before}</Each>
        </label>
        <input type="date" id="before" name="before" autocomplete="off" />
      </div>
      {history.length > 0 && <ChangedSince history={history} />}
    </div>
  </div>
);
