export const enBriefing = {};
