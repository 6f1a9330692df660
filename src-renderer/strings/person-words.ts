/** Words for desks and roles, as an office says them. */
import type { Desk, Role } from '@shared/domain/person/actor';

export const DESK_WORDS: Readonly<Record<Desk, string>> = {
  office: '政府办公室',
  unit: '承办单位',
};

/** On the switch of an identity that holds both desks. */
export const DESK_SHORT_WORDS: Readonly<Record<Desk, string>> = { office: '交办', unit: '承办' };

export const DESK_PURPOSE_WORDS: Readonly<Record<Desk, string>> = {
  office: '登记事项、交办、审核答复、督办、归档',
  unit: '签收、办理、撰写答复、报送正式答复',
};

export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  clerk: '经办人',
  'section-head': '职能科室负责人',
  'deputy-leader': '分管负责人',
  'principal-leader': '主要负责人',
  supervisor: '督查室工作人员',
  'office-deputy-director': '办公室分管主任',
  'office-director': '办公室主任',
};
