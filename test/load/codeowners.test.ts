import { expect, test } from "vitest";
import { codeowners } from "../../scripts/load/codeowners.ts";

const TEXT = `
# teams
*                     @xtra/everyone
/answers/             @xtra/legal    # the last match decides
/answers/3*.yaml      @xtra/security @xtra/operations
docs/**/*.md          writer@example.com
/answers/49-*.yaml
!/answers/01.yaml     @xtra/nobody
`;

test.each([
  ["README.md", ["@xtra/everyone"]],
  ["answers/01-service-hours.yaml", ["@xtra/legal"]],
  ["answers/30-backup-retention.yaml", ["@xtra/security", "@xtra/operations"]],
  ["sub/answers/30.yaml", ["@xtra/everyone"]],
  ["docs/a/b.md", ["writer@example.com"]],
  ["answers/49-data-location-law.yaml", []],
])("%s belongs to %j", (path, owners) => {
  expect(codeowners(TEXT)(path)).toEqual(owners);
});
