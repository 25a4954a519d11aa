import { inEveryEncoding } from "../assets.ts";

const styles = `body{margin:0;padding:12px;font:16px/1.45 system-ui,-apple-system,"Segoe UI",Arial,sans-serif;color:#0b0c0c;background:#fff}
h1{margin:0 0 8px;font-size:19px}
ul{margin:0 0 12px;padding:0;list-style:none}
li{margin:0 0 10px;padding:0 0 0 10px;border-left:4px solid #0b4f5c}
a{color:#0b4f5c;overflow-wrap:anywhere}
a:focus{outline:3px solid #0b0c0c;outline-offset:2px;background:#ffdd00}
p{margin:0}
.note{margin:0 0 12px;font-size:14px}
`;

/** All that the list for other sites is drawn with: it should weigh little on somebody else's page. */
export const FRAME_STYLES = { type: "text/css; charset=utf-8", ...inEveryEncoding(styles) };
