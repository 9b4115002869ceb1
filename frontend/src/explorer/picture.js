// The stage as a PNG file, as it is seen.

export function picture(stage) {
  const { sigma, labels, colours } = stage;
  const canvas = document.createElement("canvas");
  canvas.width = labels.width;
  canvas.height = labels.height;
  const context = canvas.getContext("2d");
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  sigma.refresh({ schedule: false });
  const layers = sigma.getCanvases();
  for (const name of ["edges", "nodes", "hoverNodes"])
    if (layers[name]) context.drawImage(layers[name], 0, 0, canvas.width, canvas.height);
  context.drawImage(labels, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

export async function save(stage, name) {
  const address = URL.createObjectURL(await picture(stage));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
