export async function writeHostile() {}
