import { describe, expect, test } from "vitest";
import { otherHours } from "../../../scripts/check/answers/other-hours.ts";
import type { Schedule } from "../../../scripts/core/values.ts";
import { sheetWith } from "../../support/sheet.ts";

/** The words that are found wrong in item 27. */
const found = (
  businessHours: string,
  text: { readonly ja?: string; readonly en?: string },
): readonly string[] => {
  const sheet = sheetWith({ 27: text });
  // A schedule is text of the schema's pattern.
  const service = { ...sheet.service, businessHours: businessHours as Schedule };
  return otherHours({ ...sheet, service }).map(({ span, path }) => {
    const words = path[1] === "en" ? (text.en ?? "") : (text.ja ?? "");
    return words.slice(span?.start, span?.end);
  });
};

const OFFICE = "Mo-Fr 10:00-17:00; PH off";

describe("hours that an answer calls business hours", () => {
  test.each([
    ["営業時間は平日9時～18時です。", ["9時～18時"]],
    ["営業時間は平日10:00～17:00です。", []],
    ["営業時間(平日9:00～18:00、祝日を除く)内に受け付けます。", ["9:00～18:00"]],
    ["平日9時から18時(以下「営業時間」)に受け付けます。", ["9時から18時"]],
    ["営業時間外は、9時から21時までメールで受け付けます。", []],
    ["受付は9時から20時までで、営業時間内に回答します。", []],
    ["サポートの受付時間は平日9時～18時です。", []],
  ])("%s", (ja, expected) => {
    expect(found(OFFICE, { ja })).toEqual(expected);
  });

  test.each([
    ["Our business hours are 9:00 to 18:00 on weekdays.", ["9:00 to 18:00"]],
    ["Our business hours are 10:00 to 17:00 on weekdays.", []],
    ["Inquiries are answered within business hours (weekdays, 9:00 to 18:00).", ["9:00 to 18:00"]],
    ["Outside business hours, write to us; the phone is staffed from 9:00 to 21:00.", []],
  ])("%s", (en, expected) => {
    expect(found(OFFICE, { en })).toEqual(expected);
  });

  test("are right again once either side is mended", () => {
    const ja = "営業時間は平日9時～18時です。";
    expect(found("Mo-Fr 09:00-18:00; PH off", { ja })).toEqual([]);
    expect(found("Mo-Fr 09:00-12:00,13:00-18:00; PH off", { ja })).toHaveLength(1);
  });
});
