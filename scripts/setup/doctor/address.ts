/** Where a repository is hosted: the host and `owner/name`, in lower case, as GitHub's names know no case. */
export interface Address {
  readonly host: string;
  readonly path: string;
}

// https://host/owner/name.git, ssh://git@host:22/owner/name.git, git@host:owner/name.git. Who logs in is left out: it may
// hold a password.
const FORMS = [
  /^(?:https?|ssh|git):\/\/(?:[^/@]*@)?(?<host>[^/:@]+)(?::\d+)?\/(?<path>[^?#]+)$/,
  // A single letter is a drive of Windows.
  /^(?:[^/@:]+@)?(?<host>[^/:@]{2,}):(?!\/\/)(?<path>[^?#]+)$/,
];

/** Reads the address of a remote as git writes it (git-clone(1), "GIT URLS"); undefined for a folder or anything else. */
export const readAddress = (remote: string): Address | undefined => {
  const { host, path } = FORMS.map((form) => form.exec(remote.trim())?.groups).find(Boolean) ?? {};
  const name = path?.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  if (host === undefined || name?.includes("/") !== true) return undefined;
  // GitHub's SSH over the port of HTTPS has a host of its own.
  return { host: host.toLowerCase().replace(/^ssh\.github\.com$/, "github.com"), path: name.toLowerCase() };
};

/** Whether two addresses are one repository. A host without a dot is a name of somebody's own SSH configuration. */
export const isSameAddress = (a: Address, b: Address): boolean =>
  a.path === b.path && (a.host === b.host || !a.host.includes(".") || !b.host.includes("."));

/** The organisation or user that owns it. */
export const ownerOf = ({ path }: Address): string => path.split("/")[0] ?? "";

/** The address for a browser; undefined where the host is not known by its own name. */
export const webAddress = ({ host, path }: Address): string | undefined =>
  host.includes(".") ? `https://${host}/${path}` : undefined;
