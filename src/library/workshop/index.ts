export { clockText } from './clock.ts';
export { groupDraws, kitOf, practicesOf, type GroupDraw, type KitLine } from './kit.ts';
export { materialsOf, spacesOf, type Material } from './materials.ts';
export {
  planWorkshop,
  type Cut,
  type PlannedItem,
  type PlannedSession,
  type PlannedStep,
  type WorkshopPlan,
} from './plan.ts';
export type { AgendaItem, WorkshopSession } from './shape.ts';
