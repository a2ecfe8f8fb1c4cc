/** The address where it is one of the web (http or https); undefined for anything else, such as `javascript:`. */
export const webAddress = (text: string | undefined): string | undefined => {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
};

/** A path below the page's own folder as a relative address: no part of it can lead elsewhere. */
export const beside = (path: string): string => `./${path.split("/").map(encodeURIComponent).join("/")}`;

/** A file as it is seen from the folder of answers, from the top of the repository. */
const pathOf = (file: string): string => {
  const [, name] = /^(?:\.\.\/)+(library\/.*)$/.exec(file) ?? [];
  return name === undefined
    ? `answers/${file.split("/").map(encodeURIComponent).join("/")}`
    : name.split("/").map(encodeURIComponent).join("/");
};

/** Where GitHub lets anyone edit an answer's file, by its path below `answers/`, and propose the change; undefined unless the repository is at https. */
export const editAddress = (repository: string | undefined, file: string): string | undefined => {
  const address = webAddress(repository);
  return address?.startsWith("https:") === true
    ? `${address.replace(/(?<!\/)\/+$/, "")}/edit/main/${pathOf(file)}`
    : undefined;
};
