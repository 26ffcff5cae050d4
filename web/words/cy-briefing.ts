export const cyBriefing = {};
