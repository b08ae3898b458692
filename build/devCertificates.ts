// `npm run dev-certs`: a certificate for https://localhost:3000, in the home folder, never in the repository.
import { homedir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";

const folder = join(homedir(), ".office-addin-dev-certs");
const [authority, certificate, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((file) => join(folder, file));
await generateCertificates(authority, certificate, key, 365, ["127.0.0.1", "localhost"]);
process.stdout.write(`证书已写入 ${folder}。请让本机信任 ${authority!}（Windows：双击，安装到“受信任的根证书颁发机构”；Mac：钥匙串，始终信任），再运行 npm run dev。\n`);
