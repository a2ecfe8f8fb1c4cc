import type { FactReader, Readers } from "../reading.ts";
import type { FactKey } from "../../../core/facts.generated.ts";
import { availabilityReaders, formatReaders, recoveryReaders } from "./availability.ts";
import { dataReaders, deletionByWords, escrowByWords } from "./data.ts";
import { meanTimeReaders, reliabilityReaders } from "./reliability.ts";
import { securityReaders } from "./security.ts";
import { serviceReaders } from "./service.ts";
import { upgradeReaders } from "./upgrades.ts";

/** Facts whose words are read otherwise in some items, by the item's slug. */
const OF_ITEM: Readonly<Record<string, Readers>> = {
  "disaster-recovery": recoveryReaders,
  "alternative-data-format": formatReaders,
  mttr: meanTimeReaders,
  "data-at-cancellation": deletionByWords,
  "escrow-integrity": escrowByWords,
};

const ALL: Readers = {
  ...availabilityReaders,
  ...upgradeReaders,
  ...reliabilityReaders,
  ...serviceReaders,
  ...dataReaders,
  ...securityReaders,
};

/** How a fact is read from an answer to an item; undefined where no reader knows it. */
export const readerOf = (item: string, fact: FactKey): FactReader | undefined =>
  OF_ITEM[item]?.[fact] ?? ALL[fact];
