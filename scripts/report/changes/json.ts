import { visibleJson } from "../../core/untrusted.ts";
import type { Comparison, ServicesComparison } from "../../change/comparison.ts";

/** The comparison as JSON, for other programs: `{bump, changes, owners, suspects}`. */
export const comparisonJson = ({ bump, changes, owners, suspects }: Comparison): string =>
  visibleJson({ bump, changes, owners, suspects });

/** That of several services: `{bump, services: [{service, bump, changes, owners, suspects}]}`. */
export const servicesJson = ({ bump, services }: ServicesComparison): string =>
  visibleJson({
    bump,
    services: services.map(({ service, bump: own, changes, owners, suspects }) => ({
      ...{ service, bump: own, changes, owners, suspects },
    })),
  });
