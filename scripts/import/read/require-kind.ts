import { ImportError } from "../problem.ts";
import { MAX_FILE_BYTES } from "../../tables/limits.ts";
import { kindOf } from "../../tables/kind.ts";

/**
 * Whether a file is a workbook or text, by what it holds and not by its name.
 * @throws ImportError where it is too large, empty, or of a kind that is not read
 */
export const requireKind = (bytes: Uint8Array): "zip" | "text" => {
  if (bytes.length > MAX_FILE_BYTES) throw new ImportError((m) => m.tooLarge(MAX_FILE_BYTES));
  const kind = kindOf(bytes);
  switch (kind) {
    case "zip":
    case "text":
      return kind;
    case "empty":
      throw new ImportError((m) => m.empty);
    case "ole":
      throw new ImportError((m) => m.oldExcel);
    case "pdf":
      throw new ImportError((m) => m.pdf);
    case "image":
      throw new ImportError((m) => m.image);
    case "archive":
      throw new ImportError((m) => m.archive);
    case "binary":
      throw new ImportError((m) => m.binary);
  }
};
