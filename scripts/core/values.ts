declare const brand: unique symbol;

/**
 * A time as written: an ISO 8601 duration (`P7D`), working days (`3 working days`), an end of the calendar
 * (`next-month-end`, `next-working-day-12:00`), or a point that a fact knows by name (`last-backup`). Made only by
 * validation, so that it is known to be one.
 */
export type Duration = string & { readonly [brand]: "duration" };

/** Several times, of which the one that comes first counts. */
export interface Earliest {
  readonly earliest: readonly Duration[];
}

/** What a fact of type `duration` says. */
export type Time = Duration | Earliest;

/** A number and its unit, as written: `100 GB`. */
export type Amount = string & { readonly [brand]: "amount" };

/** A country (ISO 3166-1 alpha-2), and after a slash a region or a town: `JP/Tokyo`. */
export type Place = string & { readonly [brand]: "place" };

/** Hours in the part of OpenStreetMap's `opening_hours` syntax that the schema admits, e.g. `Mo-Fr 10:00-17:00; PH off`. */
export type Schedule = string & { readonly [brand]: "schedule" };

/** Two whole numbers, the lower first. */
export type Range = readonly [number, number];

/** A name outside any set, with its date of expiry (ISO 8601) where known. */
export type OpenName = string | { readonly name: string; readonly until?: string };
