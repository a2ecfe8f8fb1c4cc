import { start } from "./start.ts";

if (document.documentElement.classList.contains("on")) start();
