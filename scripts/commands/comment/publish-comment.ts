import { MARKER } from "../../report/changes/comment.ts";
import { gh } from "../gh.ts";
import { CommandError } from "../command.ts";

/** The head of a pull request as a check saw it. The branch's name is a stranger's: any text that git admits. */
export interface PullHead {
  readonly owner: string;
  readonly branch: string;
  readonly sha: string;
}

const BOT = "github-actions[bot]";

const REPOSITORY = "repos/{owner}/{repo}";

/** The head from the environment, where a workflow puts it. @throws CommandError where it is not there. */
export const pullHead = (env: NodeJS.ProcessEnv): PullHead => {
  const [owner = "", branch = "", sha = ""] = ["HEAD_OWNER", "HEAD_BRANCH", "HEAD_SHA"].map(
    (name) => env[name],
  );
  if (/^[A-Za-z0-9_-]+$/.test(owner) && branch !== "" && /^[0-9a-f]{40,64}$/.test(sha))
    return { owner, branch, sha };
  throw new CommandError(
    "--github には環境変数 HEAD_OWNER、HEAD_BRANCH、HEAD_SHA が必要です / needs HEAD_OWNER, HEAD_BRANCH and HEAD_SHA in the environment",
  );
};

/** The open pull request that still has this head; undefined where it has been closed or has moved on. */
const openPull = ({ owner, branch, sha }: PullHead): number | undefined => {
  // With -f a value is text, whatever it begins with.
  const found = gh([
    ...["api", "--method", "GET", `${REPOSITORY}/pulls`],
    ...["-f", "state=open", "-f", `head=${owner}:${branch}`],
  ]);
  // GitHub's REST API, "List pull requests".
  const pulls = JSON.parse(found) as readonly { readonly number: number; readonly head: { sha: string } }[];
  return pulls.find(({ head }) => head.sha === sha)?.number;
};

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user?: { readonly login: string } | null;
}

/** The comment that an earlier run made: anyone can begin a comment like ours, but not in our name. */
const ownComment = (pull: number): number | undefined => {
  const pages = gh([
    "api",
    "--paginate",
    "--slurp",
    `${REPOSITORY}/issues/${String(pull)}/comments?per_page=100`,
  ]);
  // GitHub's REST API, "List issue comments": an array per page.
  const comments = (JSON.parse(pages) as readonly (readonly Comment[])[]).flat();
  return comments.find(({ user, body }) => user?.login === BOT && body?.startsWith(MARKER.trim()) === true)
    ?.id;
};

/**
 * Puts the comment on the pull request, in the place of the last one. Where it is not needed, none is begun, only an earlier
 * one corrected. Gives a line on what was done.
 * @throws CommandError where `gh` fails.
 */
export const publishComment = (head: PullHead, body: string, isNeeded: boolean): string => {
  const pull = openPull(head);
  if (pull === undefined)
    return "このコミットのプルリクエストは開いていません / no open pull request has this head";
  const own = ownComment(pull);
  const input = JSON.stringify({ body });
  if (own !== undefined) {
    gh(["api", "--method", "PATCH", `${REPOSITORY}/issues/comments/${String(own)}`, "--input", "-"], input);
    return `#${String(pull)}: 更新しました / updated`;
  }
  if (!isNeeded) return `#${String(pull)}: 変わった回答はありません / no answer has changed`;
  gh(["api", "--method", "POST", `${REPOSITORY}/issues/${String(pull)}/comments`, "--input", "-"], input);
  return `#${String(pull)}: 書きました / posted`;
};
