export const enAbstractions = {};
