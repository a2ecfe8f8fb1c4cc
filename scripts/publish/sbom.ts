type Values = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys. */
export const isRecord = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const without = (values: Values, ...keys: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key)));

/** A package's name by its reference, `name@version`. */
const nameOf = (reference: unknown): string | undefined =>
  typeof reference === "string" ? reference.replace(/(?<=.)@[^@]*$/, "") : undefined;

/**
 * What npm makes of the lockfile, without what differs from run to run and from machine to machine: serial number, time,
 * version of npm, and the name of the folder in place of the project's. CycloneDX 1.5 asks for none of them.
 */
export const settled = (sbom: Values): Values => {
  const metadata = isRecord(sbom["metadata"]) ? sbom["metadata"] : {};
  const component = isRecord(metadata["component"]) ? metadata["component"] : {};
  const name = nameOf(component["bom-ref"]) ?? component["name"];
  return {
    ...without(sbom, "serialNumber"),
    metadata: {
      ...without(metadata, "timestamp"),
      tools: [{ vendor: "npm", name: "cli" }],
      component: { ...component, name },
    },
  };
};
