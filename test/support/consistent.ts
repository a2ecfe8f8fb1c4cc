import fc from "fast-check";
import { longestClosure } from "../../scripts/core/week.ts";
import type { Schedule } from "../../scripts/core/values.ts";
import type { Said } from "./facts.ts";

const hours = (amount: number): string => `PT${String(amount)}H`;
const minutes = (amount: number): string => `PT${String(amount)}M`;

const backups = fc
  .record({
    interval: fc.integer({ min: 1, max: 72 }),
    generations: fc.integer({ min: 2, max: 40 }),
    // Shares of what is left to choose.
    longer: fc.double({ min: 0, max: 1, noNaN: true }),
    restored: fc.double({ min: 0, max: 1, noNaN: true }),
    slack: fc.nat(500),
    isDeleted: fc.boolean(),
  })
  .map(({ interval, generations, longer, restored, slack, isDeleted }) => {
    const retention = interval * generations + Math.floor(longer * interval);
    return {
      backupInterval: hours(interval),
      backupGenerations: generations,
      backupRetention: hours(retention),
      restoreWindow: hours(Math.floor(restored * retention)),
      rpo: hours(interval + slack),
      deletionAfterTermination: isDeleted,
      deletionDelay: isDeleted ? hours(retention + slack) : "none",
    };
  });

const encryption = fc
  .record({
    tlsVersions: fc.constantFrom(["1.2"], ["1.3"], ["1.3", "1.2"]),
    removableMedia: fc.boolean(),
    flag: fc.boolean(),
  })
  .map(({ tlsVersions, removableMedia, flag }) => ({
    tlsVersions,
    removableMedia,
    removableMediaProtection: removableMedia || flag,
    encryptionAtRest: removableMedia || flag,
  }));

const DAYS_IN = { month: 31, quarter: 92, year: 366 } as const;

/** A schedule, and one that covers it. */
const offered = fc.constantFrom<readonly [string, string]>(
  ["24/7", "24/7"],
  ["Mo-Fr 09:00-18:00; PH off", "24/7"],
  ["Mo-Fr 09:00-18:00; PH off", "Mo-Fr 08:30-18:00"],
  ["Mo-Sa 22:00-06:00", "Mo-Su,PH 20:00-08:00"],
);

const operation = fc
  .record({
    offered,
    rto: fc.integer({ min: 2, max: 600 }),
    outside: fc.nat(2000),
    noticed: fc.double({ min: 0, max: 1, noNaN: true }),
    outages: fc.nat(5),
    isNoticed: fc.boolean(),
    period: fc.constantFrom("month", "quarter", "year"),
    basis: fc.constantFrom("target", "guarantee"),
    isAnnounced: fc.boolean(),
  })
  .map(
    ({
      offered: [service, watched],
      rto,
      outside,
      noticed,
      outages,
      isNoticed,
      period,
      basis,
      isAnnounced,
    }) => {
      const pause = longestClosure(watched as Schedule); // written above
      const outsideHours = Math.max(rto, pause + 1) + outside;
      const repair = Math.max(1, Math.floor(noticed * rto));
      const downtime = Math.max(outsideHours, outages * repair);
      const share = 1 - downtime / (DAYS_IN[period] * 24 * 60);
      return {
        serviceHours: service,
        monitoringHours: watched,
        monitoringInterval: minutes(Math.min(Math.ceil(noticed * (rto - 1)), Math.floor(noticed * rto))),
        incidentSupportHours: isNoticed ? watched : "undisclosed",
        incidentAlerting: isNoticed,
        incidentNoticeChannels: isNoticed ? ["in-app", "email"] : "none",
        incidentNoticeTime: isNoticed ? minutes(Math.floor(noticed * rto)) : "none",
        rto: minutes(rto),
        rtoOutsideHours: minutes(outsideHours),
        outages,
        meanTimeToRecovery: outages === 0 ? "none" : minutes(repair),
        availability: Math.floor(share * 10_000) / 100,
        availabilityPeriod: period,
        availabilityBasis: basis,
        plannedMaintenanceExcluded: isAnnounced,
        maintenanceNotice: isAnnounced ? "P3D" : "none",
      };
    },
  );

const others = fc
  .record({ hasFormats: fc.boolean(), logs: fc.boolean(), isAssessed: fc.boolean(), escrow: fc.boolean() })
  .map(({ hasFormats, logs, isAssessed, escrow }) => ({
    alternativeMeans: hasFormats,
    alternativeFormats: hasFormats ? ["csv"] : "none",
    logCollection: logs,
    logProvision: logs,
    logRetention: logs ? "P99Y" : "none",
    vulnerabilityAssessment: isAssessed,
    vulnerabilityAssessmentInterval: isAssessed ? "P1Y" : "none",
    escrow,
  }));

/** Facts between which every relation holds, as they are made to. */
export const consistentFacts: fc.Arbitrary<Said> = fc
  .tuple(backups, encryption, operation, others)
  .map((parts) => Object.assign({}, ...parts) as Said);
