// The tree that a force's people belong to, from wide to narrow. A team is the area that somebody belongs to themselves.

export const areaKinds = ['division', 'local-policing-unit', 'neighbourhood-team', 'beat', 'ward'] as const;
export type AreaKind = (typeof areaKinds)[number];
