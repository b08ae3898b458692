console.log("kaohe");
