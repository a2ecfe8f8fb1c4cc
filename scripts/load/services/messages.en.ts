import type { Messages } from "./messages.ja.ts";

/** What is wrong with the folders of several services. In English. */
export const messages: Partial<Messages> = {
  mixed: (name) => ({
    message: `The service.yaml of a single service and the service in ${name}/ stand in the same answers/, so nobody can tell whose answers are published.`,
    fix: `Where there are several services, move this service.yaml and its answers into answers/<service id>/, too; where there is one, move ${name}/ out of answers/.`,
  }),
  alone: () => ({ message: "service.yaml of the service that stands in answers/ itself" }),
  otherName: (id, name) => ({
    message: `The id in service.yaml is ${id}, but its folder is called ${name}. Its files are published in dist/${id}/, and links to propose a change and --service would not match.`,
    fix: `Rename the folder to ${id}, or make the id ${name}.`,
  }),
  taken: (id) => ({
    message: `Two services have the id ${id}: their published files have the same names, and one of them would be lost.`,
    fix: "Give one of them another id (and its folder that name).",
  }),
  otherService: (id) => ({ message: `the other id: ${id}` }),
  stray: (name) => ({
    message: `${name} belongs to no service's answers and is not read.`,
    fix: "Move it into the folder of its service, answers/<service id>/, or out of answers/.",
  }),
};
