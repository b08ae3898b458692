import { isStopped, type ServiceType } from "./serviceType";

/** The services in use before those that are stopped, each in its order: what is offered stands together. */
export function offeredFirst(services: readonly ServiceType[]): readonly ServiceType[] {
  return [...services.filter((service) => !isStopped(service)), ...services.filter(isStopped)];
}
