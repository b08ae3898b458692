/** README.txt of the package, for the person who installs it; with Windows line ends, because it is opened there. */
export function deploymentNote(address: string): string {
  return note(address).replaceAll("\n", "\r\n");
}

const note = (address: string): string => `两级考核 部署说明（给信息技术人员）

本文件夹就是全部程序：普通网页文件，不需要数据库，不需要运行任何服务，不连接外网。
工作簿里的数据只在使用者的电脑上，不会上传。

一、放到网页服务器
1. 把本文件夹里的全部内容放到服务器上，使下面的网址能打开：
   ${address}taskpane.html
2. 必须是 https，证书要被使用者的电脑信任（内网可用单位自己的证书颁发机构）。
3. 需要的文件类型：.html .js .css .json .xml .png .yaml .xlsx。IIS 默认不发 .yaml，
   请添加 MIME 类型：.yaml → text/yaml。
4. 建议 .html 设为 Cache-Control: no-cache；js 文件夹里的文件名带校验值，可以长期缓存。
5. 不要给这些网页加 X-Frame-Options 或 frame-ancestors：网页版 Excel 要在框架里打开它。
6. 换了网址要重新打包：npm run package -- --base-url 新网址

二、给 Excel 装上（manifest.xml，三种方法选一种）
适用：Excel 2021 及以后、Microsoft 365、网页版、Mac。Excel 2016、2019 和 WPS 不能装加载项，
工作簿照常使用；需要核验和解释时用浏览器打开 ${address}workbench.html。
1. 共享文件夹（Windows，不需要 Microsoft 365）：
   (1) 建一个共享文件夹，如 \\\\server\\addins，把 manifest.xml 放进去，使用者有读取权限即可。
   (2) Excel：文件 → 选项 → 信任中心 → 信任中心设置 → 受信任的加载项目录，
       填入 \\\\server\\addins，添加目录，勾选“在菜单中显示”，确定，重启 Excel。
       （可用组策略统一下发：TrustedCatalogs 注册表项。）
   (3) Excel：开始（或插入）→ 加载项 → 更多加载项 → 共享文件夹 → 两级考核 → 添加。
2. Microsoft 365 管理中心：设置 → 集成应用 → 上传自定义应用 → Office 加载项 → 上传 manifest.xml。
3. Mac：把 manifest.xml 放到
   ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef ，重启 Excel。
不要用 SharePoint 应用目录分发：它不支持功能区按钮和自定义函数。

三、装好后看什么
Excel 功能区出现“考核”选项卡，点“打开面板”。用浏览器打开 ${address}selftest.html
或在 Excel 里运行自检，可以检查本机的 Excel 能否正常工作。

四、许可
本产品：LICENSE.txt（MIT）。office 文件夹：微软的 Office JavaScript API，未作改动，
条款见 office/LICENSE.md。其他组件：THIRD-PARTY-LICENSES.txt。
`;
