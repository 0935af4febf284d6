// “Picture as PNG”: the SVG that a button names is fetched and drawn larger on a canvas here in the
// browser, so that the server draws no images.

const SCALE = 2; // sharp on paper and on dense screens
const SORRY = "Your browser could not make the picture. The SVG holds the same.";

async function load(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const image = new Image();
  image.src = URL.createObjectURL(await answer.blob());
  await image.decode();
  return image;
}

async function drawPng(address) {
  const image = await load(address);
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const png = await new Promise((done) => canvas.toBlob(done, "image/png"));
  if (!png) throw new Error("no picture");
  return png;
}

function hand(file, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

export async function handOver(button) {
  try {
    hand(await drawPng(button.dataset.picture), button.dataset.name);
  } catch {
    button.textContent = SORRY;
  }
}
