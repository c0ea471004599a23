import { divide } from '../../grouping/index.ts';
import type { Practice, Workshop } from '../types.ts';
import { practicesOf } from './kit.ts';
import type { WorkshopPlan } from './plan.ts';

/** Something to bring. */
export interface Material {
  readonly name: string;
  /** The most groups that need it at once. */
  readonly groups: number;
  /** What needs it, by title; none for what the whole workshop needs. */
  readonly for: readonly string[];
}

/** What to bring, once each, in the order in which it is needed; what the whole workshop needs comes first. */
export function materialsOf(workshop: Workshop, plan: WorkshopPlan<Practice>): Material[] {
  const materials = new Map<string, Material>();
  const add = (name: string, groups: number, title?: string) => {
    const key = materialKey(name);
    const known = materials.get(key);
    materials.set(key, {
      name: known?.name ?? name,
      groups: Math.max(groups, known?.groups ?? 1),
      for: [...new Set([...(known?.for ?? []), ...(title === undefined ? [] : [title])])],
    });
  };
  for (const name of workshop.materials) add(name, 1);
  for (const { items } of plan.sessions) {
    for (const { item, groups } of items) {
      const own = item.type === 'practice' ? item.practice.materials : [];
      for (const name of [...own, ...item.materials]) add(name, groups.length, item.title);
      if (item.type !== 'practice' || item.instead === undefined) continue;
      const { instead } = item;
      const groupCount = divide(plan.people, instead.people)?.length ?? 1;
      for (const name of instead.materials) add(name, groupCount, instead.title);
    }
  }
  return [...materials.values()];
}

/** Without what says nothing of the thing itself: “a timer” and “Timer” are one. */
function materialKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(an?|some|the) /, '')
    .replace(/[\s.]+/g, ' ')
    .trim();
}

/** What its practices say of the room they need, once each. */
export function spacesOf(workshop: Workshop): string[] {
  return [...new Set(practicesOf(workshop).flatMap(({ space }) => space ?? []))];
}
