declare const brand: unique symbol;

/** An ISO 8601 duration as written, e.g. `P7D`. Made only by validation, so that it is known to be one. */
export type Duration = string & { readonly [brand]: "duration" };

/** Hours in the part of OpenStreetMap's `opening_hours` syntax that the schema admits, e.g. `Mo-Fr 10:00-17:00; PH off`. */
export type Schedule = string & { readonly [brand]: "schedule" };

/** Two whole numbers, the lower first. */
export type Range = readonly [number, number];

/** A name outside any set, with its date of expiry (ISO 8601) where known. */
export type OpenName = string | { readonly name: string; readonly until?: string };
