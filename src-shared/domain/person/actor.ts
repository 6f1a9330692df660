/** Who acts. A role belongs to one desk; the acting person is chosen at start and named on every event. */
import { z } from 'zod';
import { lineOf } from '../matter/matter';

export const DESKS = ['office', 'unit'] as const;
export const deskSchema = z.enum(DESKS);
export type Desk = z.infer<typeof deskSchema>;

const ROLES = [
  'clerk', // 经办人
  'section-head', // 职能科室负责人
  'deputy-leader', // 分管负责人
  'principal-leader', // 主要负责人
  'supervisor', // 督查室
  'office-deputy-director', // 办公室分管主任 (S0 二2)
  'office-director', // 办公室主任
] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

export const ROLES_OF_DESK: Readonly<Record<Desk, readonly Role[]>> = {
  unit: ['clerk', 'section-head', 'deputy-leader', 'principal-leader'],
  office: ['supervisor', 'office-deputy-director', 'office-director'],
};

export const actorSchema = z.strictObject({ name: lineOf(50), role: roleSchema });
export type Actor = z.infer<typeof actorSchema>;
